package dev.hubgate.gateway.admin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.admin.Refusals;
import dev.hubgate.gateway.admin.ViewWriter;
import dev.hubgate.store.catalog.OfferFacts;
import dev.hubgate.store.catalog.Price;
import dev.hubgate.store.catalog.PricedOffer;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        var facts = new OfferFacts(true, false, null, null, null, "fp8", LocalDate.of(2027, 5, 1));
        var offer = new PricedOffer("own", "m", "m", "chat", null, null, true, facts, price, Instant.EPOCH);
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
        assertThat(full.has("facts")).isFalse();
        assertThat(full.get("tools").booleanValue()).isTrue();
        assertThat(full.get("vision").booleanValue(true)).isFalse();
        assertThat(full.get("json_schema").isNull()).isTrue();
        assertThat(full.get("quantization").stringValue()).isEqualTo("fp8");
        assertThat(full.get("ends_on").stringValue()).isEqualTo("2027-05-01");
        assertThat(shown(null).get("input_usd_per_mtok").isNull()).isTrue();
        assertThat(shown(new Price(1, 1, 1)).get("cache_write_usd_per_mtok").isNull())
                .isTrue();
    }

    @Test
    void readsWhatIsKnownOfTheModel() {
        var free = "\"input_usd_per_mtok\":1,\"output_usd_per_mtok\":1";
        var silent = Refusals.read(body(free), OfferDraft.class);
        assertThat(silent.facts()).isEqualTo(OfferFacts.NONE);
        assertThat(silent.enabled()).isNull();
        var said = Refusals.read(
                body(free
                        + ",\"enabled\":false,\"tools\":true,\"vision\":false,\"audio_input\":null,\"json_schema\":true,"
                        + "\"reasoning\":false,\"quantization\":\"int4\",\"ends_on\":\"2027-05-01\""),
                OfferDraft.class);
        assertThat(said.facts())
                .isEqualTo(new OfferFacts(true, false, null, true, false, "int4", LocalDate.of(2027, 5, 1)));
        assertThat(said.enabled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enabled|\"yes\"",
                "tools|1",
                "quantization|\"FP8\"",
                "quantization|\"\"",
                "ends_on|\"2023-12-31\"",
                "ends_on|\"2027-02-30\"",
                "ends_on|\"2027-05-01T00:00:00Z\"",
                "ends_on|20270501",
                "context_window|0",
                "max_output_tokens|-1"
            })
    void refusesWhatCannotBeSaidOfAModel(String field, String wrong) {
        var draft = body("\"input_usd_per_mtok\":1,\"output_usd_per_mtok\":1,\"" + field + "\":" + wrong);
        assertThat(Refusals.param(draft, OfferDraft.class)).isEqualTo(field);
    }
}
