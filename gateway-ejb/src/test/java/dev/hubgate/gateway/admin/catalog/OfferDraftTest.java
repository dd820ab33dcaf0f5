package dev.hubgate.gateway.admin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.admin.Refusals;
import dev.hubgate.gateway.admin.ViewWriter;
import dev.hubgate.store.catalog.Price;
import dev.hubgate.store.catalog.PricedOffer;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OfferDraftTest {

    private static final Price FULL =
            new Price(3_000_000_000L, 300_000_000L, 3_750_000_000L, 32_000_000_000L, 64_000_000_000L, 15_000_000_000L);

    private static String body(String prices) {
        return "{\"provider\":\"own\",\"native_id\":\"m\",\"model\":\"m\",\"kind\":\"chat\"," + prices + "}";
    }

    private static Price price(String prices) {
        return Refusals.read(body(prices), OfferDraft.class).price();
    }

    private static JsonNode shown(Price price) throws IOException {
        var offer = new PricedOffer("own", "m", "m", "chat", null, null, true, price, Instant.EPOCH);
        var out = new ByteArrayOutputStream();
        new ViewWriter().writeTo(OfferView.of(offer), null, null, null, null, new MultivaluedHashMap<>(), out);
        return Json.read(out.toByteArray());
    }

    @Test
    void readsThePriceOfEachBucket() {
        assertThat(price("\"input_usd_per_mtok\":\"3\",\"cached_input_usd_per_mtok\":\"0.3\","
                        + "\"cache_write_usd_per_mtok\":3.75,\"audio_input_usd_per_mtok\":\"32\","
                        + "\"audio_output_usd_per_mtok\":\"64\",\"output_usd_per_mtok\":\"15\""))
                .isEqualTo(FULL);
    }

    @Test
    void guessesNoPriceOfSound() {
        var text =
                price("\"input_usd_per_mtok\":\"3\",\"output_usd_per_mtok\":\"15\",\"audio_input_usd_per_mtok\":null");
        assertThat(text).isEqualTo(new Price(3_000_000_000L, 3_000_000_000L, 15_000_000_000L));
        assertThat(text.audioInputNano()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache_write_usd_per_mtok", "audio_input_usd_per_mtok", "audio_output_usd_per_mtok"})
    void refusesPricesThatCannotBe(String field) {
        for (var wrong : new String[] {"-1", "\"-1\"", "true", "\"0.0000000001\"", "10001", "[]"}) {
            var prices = "\"input_usd_per_mtok\":1,\"output_usd_per_mtok\":1,\"" + field + "\":" + wrong;
            assertThat(Refusals.param(body(prices), OfferDraft.class)).isEqualTo(field);
        }
    }

    @Test
    void isShownAsOneFlatObject() throws IOException {
        var full = shown(FULL);
        assertThat(full.get("input_usd_per_mtok").stringValue()).isEqualTo("3");
        assertThat(full.get("cache_write_usd_per_mtok").stringValue()).isEqualTo("3.75");
        assertThat(full.get("audio_input_usd_per_mtok").stringValue()).isEqualTo("32");
        assertThat(full.get("audio_output_usd_per_mtok").stringValue()).isEqualTo("64");
        assertThat(full.has("prices")).isFalse();
        assertThat(shown(null).get("input_usd_per_mtok").isNull()).isTrue();
        assertThat(shown(new Price(1, 1, 1)).get("cache_write_usd_per_mtok").isNull())
                .isTrue();
    }
}
