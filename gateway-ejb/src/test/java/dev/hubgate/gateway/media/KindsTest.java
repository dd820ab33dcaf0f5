package dev.hubgate.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, image/png",
        "ffd8ffe000104a464946, image/jpeg",
        "474946383961, image/gif",
        "474946383761, image/gif",
        "524946461000000057454250, image/webp",
        "524946461000000057415645, audio/wav",
        "000000186674797068656963, image/heic",
        "00000018667479706d696631, image/heif",
        "255044462d312e37, application/pdf",
        "49443304000000, audio/mpeg",
        "fffb9064, audio/mpeg",
        "fff388c4, audio/mpeg",
        "fff15080, audio/aac",
        "664c6143, audio/flac",
        "4f676753, audio/ogg",
        "000000206674797069736f6d, video/mp4",
        "00000018667479706d703432, video/mp4",
        "000000206674797071742020, video/quicktime",
        "1a45dfa3, video/webm",
    })
    void tellsThemByTheirFirstBytes(String hex, String mediaType) {
        assertThat(Kinds.of(HexFormat.of().parseHex(hex))).contains(mediaType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!DOCTYPE html><html></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "{\"AccessKeyId\":\"x\"}",
                "# HELP requests",
                "PNG",
                "GIF88a",
                "RIFF1234AVI ",
                "RIFF1234",
                "root:x:0:0"
            })
    void knowsNothingElse(String text) {
        assertThat(Kinds.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fffe3100", "feff0031", "ffffffff", "fffb0064", "fffbf064", "fffb9c64", "ffeb9064", "fffb"})
    void takesNoTextOrNoiseForSound(String hex) {
        assertThat(Kinds.of(HexFormat.of().parseHex(hex))).isEmpty();
    }

    @Property
    void neverStumbles(@ForAll byte[] bytes) {
        assertThat(Kinds.of(bytes)).isNotNull();
    }
}
