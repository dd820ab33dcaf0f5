package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.dialect.openai.Offers;
import dev.hubgate.gateway.directory.Offer;
import org.junit.jupiter.api.Test;

class BoundTest {

    private static final Offer SMALL = Offers.at("openai");

    private static long bound(ModelRequest request) {
        return Bound.prompt(request, SMALL);
    }

    @Test
    void aConversationIsBoundedByTheContextWindowToo() {
        assertThat(bound(Asked.model("m", ""))).isBetween(1L, 500L);
        assertThat(bound(Asked.model("m", ",\"x\":\"" + "y".repeat(5_000) + "\"")))
                .isEqualTo(SMALL.contextWindow());
    }

    @Test
    void manyInputsToBeEmbeddedFillManyContextWindows() {
        var one = "\"" + "y".repeat(900) + "\"";
        var request = Asked.embedding("{\"model\":\"e\",\"input\":[" + one + "," + one + "," + one + "]}");
        assertThat(bound(request)).isGreaterThan(2_700);
    }
}
