package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.dialect.openai.Offers;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Project;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.gateway.directory.Routing;
import dev.hubgate.gateway.directory.Ruling;
import dev.hubgate.gateway.failure.Fails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyBoundTest {

    private static final Caller.Known CALLER =
            new Caller.Known("key", "ten", "wal", new Project("prj", 1_000, false, true, Routing.DEFAULT, Ruling.OFF));

    private static Offer offer(int maxOutputTokens, Rate rate) {
        return new Offer(
                Offers.at("groq").upstream(), "native-1", "model-1", null, "chat", 9_999, maxOutputTokens, rate);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                ",\"max_tokens\":5 | 5",
                ",\"max_completion_tokens\":5000 | 5000",
                ",\"max_tokens\":5,\"reasoning_effort\":\"high\" | 5",
                ",\"n\":1 | 1000",
                ",\"reasoning_effort\":\"none\" | 1000",
                ",\"reasoning_effort\":\"minimal\" | 2024",
                ",\"reasoning_effort\":\"low\" | 3048",
                ",\"reasoning_effort\":\"medium\" | 11000",
                ",\"reasoning_effort\":\"high\" | 17384",
                ",\"reasoning_effort\":\"xhigh\" | 33768",
                ",\"reasoning_effort\":\"max\" | 33768",
            })
    void isWhatTheClientSaidElseWhatItsProjectDoesAndRoomToThink(String fields, int bound) {
        var request = Asked.model("m", fields);
        assertThat(ReplyBound.of(request, offer(100_000, null), CALLER)).isEqualTo(bound);
        assertThat(ReplyBound.of(request, offer(Offer.UNKNOWN, null), CALLER)).isEqualTo(bound);
        assertThat(ReplyBound.of(request, offer(3, null), CALLER)).isEqualTo(3);
    }

    @Test
    void embeddingsSayNothing() {
        var embedding = Asked.embedding("{\"model\":\"e\",\"input\":\"x\"}");
        assertThat(ReplyBound.of(embedding, offer(3, null), CALLER)).isZero();
    }

    private static final String HEARD = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":["
            + "{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"AA==\",\"format\":\"wav\"}}]}]}";

    @Test
    void soundIsFoundInTheRequestAndInWhatIsAskedFor() {
        assertThat(Sound.of(Asked.chat(HEARD))).isEqualTo(new Sound(true, false));
        assertThat(Sound.of(Asked.model("m", ",\"modalities\":[\"text\",\"audio\"]")))
                .isEqualTo(new Sound(false, true));
        assertThat(Sound.of(Asked.model("m", ",\"modalities\":[\"text\"]"))).isEqualTo(new Sound(false, false));
        assertThat(Sound.of(Asked.embedding("{\"model\":\"e\",\"input\":\"x\"}")))
                .isEqualTo(new Sound(false, false));
    }

    @Test
    void soundThatHasNoPriceIsRefused() {
        var mute = offer(10, new Rate(1, 1, 1));
        assertThat(Fails.of(() -> new Sound(true, false).bound(mute, 1, 1)).code())
                .isEqualTo("model_not_priced");
        assertThat(Fails.of(() -> new Sound(false, true).bound(mute, 1, 1)).code())
                .isEqualTo("model_not_priced");
        var deaf = offer(10, new Rate(1, 1, 1, null, 9L, 1));
        assertThat(Fails.of(() -> new Sound(true, true).bound(deaf, 1, 1)).code())
                .isEqualTo("model_not_priced");
    }

    @Test
    void soundCostsAsMuchAsItMay() {
        var rate = new Rate(2_000_000, 1_000_000, 1_000_000, 10_000_000L, 20_000_000L, 3_000_000);
        assertThat(new Sound(false, false).bound(offer(10, rate), 1, 1)).isEqualTo(5);
        assertThat(new Sound(true, false).bound(offer(10, rate), 1, 1)).isEqualTo(30);
        assertThat(new Sound(false, true).bound(offer(10, rate), 1, 1)).isEqualTo(30);
    }
}
