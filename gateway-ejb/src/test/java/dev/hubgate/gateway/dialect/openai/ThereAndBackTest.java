package dev.hubgate.gateway.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.InventedRequest;
import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.dialect.Fit;
import dev.hubgate.gateway.failure.FailureException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ThereAndBackTest {

    private static final OpenAiDialect DIALECT = new OpenAiDialect();

    @Property(tries = 500)
    void nothingIsLostThatBothSidesCanSay(@ForAll long seed) {
        var offer = Offers.at("openrouter");
        var asked = new InventedRequest(seed).request(offer.nativeId(), 77);
        var request = RequestReader.chat(RequestReader.tree(Json.write(asked)));
        var fit = Fit.of(request, offer, DIALECT.capabilities(offer.upstream()), false);
        assertThat(fit.dropped()).isEmpty();
        var written = DIALECT.write(fit.request(), offer, 77).body();
        assertThat(Json.read(written)).isEqualTo(asked);
        assertThat(RequestReader.chat(RequestReader.tree(written))).isEqualTo(request);
    }

    @Property(tries = 500)
    void everyProviderIsWrittenToOrRefuses(@ForAll long seed, @ForAll @IntRange(max = 12) int provider) {
        var offer = Offers.at(Case.PROVIDERS.get(provider));
        var request =
                RequestReader.chat(RequestReader.tree(Json.write(new InventedRequest(seed).request("asked", 77))));
        try {
            var fit = Fit.of(request, offer, DIALECT.capabilities(offer.upstream()), true);
            var body = Json.read(DIALECT.write(fit.request(), offer, 50).body());
            assertThat(body.get("model").stringValue()).isEqualTo("native-1");
            assertThat(body.path("max_tokens").asInt(50)
                            + body.path("max_completion_tokens").asInt(50))
                    .as("never more than money was held for")
                    .isEqualTo(100);
            assertThat(body.get("messages"))
                    .hasSizeGreaterThanOrEqualTo(request.messages().size());
        } catch (FailureException e) {
            assertThat(e.failure().code()).isEqualTo("unsupported_parameter");
            assertThat(e.failure().param()).isNotNull();
        }
    }
}
