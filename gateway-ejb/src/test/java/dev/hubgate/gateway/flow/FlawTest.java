package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatReply.Choice;
import dev.hubgate.gateway.chat.ChatReply.Said;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.ReplyHead;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlawTest {

    private static final ChatRequest PLAIN = Asked.model("m", "");
    private static final ChatRequest JSON = Asked.model("m", ",\"response_format\":{\"type\":\"json_object\"}");

    private static ChatReply reply(String content, FinishReason finish) {
        var said = new Said(content, null, List.of(), List.of(), null, null);
        return new ChatReply(new ReplyHead("c1", 9, "m"), List.of(new Choice(0, said, finish, null)), null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, STOP, empty_reply",
                "'  ', STOP, empty_reply",
                "hi, STOP, -",
                "-, LENGTH, -",
                "-, CONTENT_FILTER, -"
            })
    void anEmptyReplyIsOfNoUseUnlessSomethingCutItOff(String content, FinishReason finish, String flaw) {
        assertThat(Flaw.of(PLAIN, reply(content, finish))).isEqualTo(flaw);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{\"a\":1} | STOP | -",
                "{\"a\": | STOP | invalid_json_reply",
                "{\"a\": | LENGTH | -",
                "Sure! | STOP | invalid_json_reply"
            })
    void jsonThatIsNoneIsOfNoUseWhereItWasAskedFor(String content, FinishReason finish, String flaw) {
        assertThat(Flaw.of(JSON, reply(content, finish))).isEqualTo(flaw);
        assertThat(Flaw.of(PLAIN, reply(content, finish))).isNull();
    }

    @Test
    void whoNamesAStopSequenceMayGetNothing() {
        var request = Asked.model("m", ",\"stop\":[\"}\"],\"response_format\":{\"type\":\"json_object\"}");
        assertThat(Flaw.of(request, reply(null, FinishReason.STOP))).isNull();
        assertThat(Flaw.of(request, reply("{\"a\":1", FinishReason.STOP))).isNull();
    }

    @Test
    void noChoiceIsNoReply() {
        assertThat(Flaw.of(PLAIN, new ChatReply(new ReplyHead("c1", 9, "m"), List.of(), null)))
                .isEqualTo("empty_reply");
    }
}
