package dev.hubgate.system.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EventFramesTest {
    private static final String EXPECTED =
            "0000005c0000004a0ec8552d0d3a6d6573736167652d747970650700056576656e740b3a6576656e"
                    + "742d7479706507000470696e670d3a636f6e74656e742d747970650700106170706c69636174696f"
                    + "6e2f6a736f6e7b7d53154a96";

    /** Sums of zlib's crc32, taken elsewhere. */
    @Test
    void writesLengthsHeadersAndSums() {
        var events = ExactJson.parse("[{\"type\":\"ping\",\"payload\":{}}]");
        String frame = HexFormat.of().formatHex(EventFrames.write(events));
        assertThat(frame).isEqualTo(EXPECTED);
    }

    @Test
    void turnsOneBitOverWhereItIsToldTo() {
        byte[] sound = EventFrames.write(ExactJson.parse("[{\"type\":\"ping\",\"payload\":{\"text\":\"abc\"}}]"));
        byte[] broken = EventFrames.write(
                ExactJson.parse("[{\"type\":\"ping\",\"flipped\":true,\"payload\":{\"text\":\"abc\"}}]"));
        int differing = 0;
        for (int at = 0; at < sound.length; at++) {
            differing += Integer.bitCount((sound[at] ^ broken[at]) & 0xFF);
        }
        assertThat(differing).isEqualTo(1);
    }
}
