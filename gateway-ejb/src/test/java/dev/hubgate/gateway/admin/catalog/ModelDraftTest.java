package dev.hubgate.gateway.admin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.admin.Refusals;
import dev.hubgate.store.catalog.Model;
import dev.hubgate.store.catalog.ModelChange;
import dev.hubgate.store.catalog.ModelChange.TierChoice;
import dev.hubgate.store.catalog.Price;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelDraftTest {

    private static ModelChange change(String body) {
        return Refusals.read(body, ModelDraft.class).change();
    }

    private static CatalogModelView shown(String tier, Price... prices) {
        return CatalogModelView.of(
                new Model("m", null, "chat", null, null, tier, false, List.of("n"), List.of(prices)));
    }

    @Test
    void tellsAnAbsentTierFromOneThatIsToFollowThePrice() {
        assertThat(change("{}")).isEqualTo(new ModelChange(null, null, null, null));
        assertThat(change("{\"tier\":null}").tier()).isEqualTo(new TierChoice(null));
        assertThat(change("{\"tier\":\"premium\",\"auto\":true,\"context_window\":9,\"max_output_tokens\":9}"))
                .isEqualTo(new ModelChange(new TierChoice("premium"), true, 9, 9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tier|\"cheap\"",
                "tier|\"Premium\"",
                "tier|1",
                "tier|{}",
                "tier|[\"premium\"]",
                "auto|\"true\"",
                "auto|1",
                "context_window|0",
                "context_window|1.5",
                "context_window|99999999999",
                "max_output_tokens|-1",
                "kind|\"chat\""
            })
    void refusesWhatCannotBe(String field, String wrong) {
        assertThat(Refusals.param("{\"" + field + "\":" + wrong + "}", ModelDraft.class))
                .isEqualTo(field);
    }

    @Test
    void refusesAModelThatSaysMoreThanItReads() {
        var body = "{\"context_window\":1000,\"max_output_tokens\":1001}";
        assertThat(Refusals.param(body, ModelDraft.class)).isEqualTo("max_output_tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"model\":null}", "{\"model\":\"\"}", "{\"model\":\"a/b\"}", "{\"model\":\"-a\"}"})
    void refusesAnAliasOfWhatIsNoName(String body) {
        assertThat(Refusals.param(body, AliasDraft.class)).isEqualTo("model");
    }

    @Test
    void showsTheTierThatTheCheapestOfferPutsAModelIn() {
        var dear = new Price(5_000_000_000L, 0, 25_000_000_000L);
        assertThat(shown(null, dear, new Price(300_000_000L, 0, 1_099_999_999L)).tier())
                .isEqualTo("economy");
        assertThat(shown(null, dear, new Price(300_000_000L, 0, 1_100_000_000L)).tier())
                .isEqualTo("standard");
        assertThat(shown(null, dear).tier()).isEqualTo("premium");
        assertThat(shown(null).tier()).as("without a price").isEqualTo("premium");
    }

    @Test
    void showsAnOperatorsWordBeforeThePrice() {
        var view = shown("standard", new Price(1, 1, 1));
        assertThat(view.tier()).isEqualTo("standard");
        assertThat(view.tierOverride()).isEqualTo("standard");
        assertThat(shown(null, new Price(1, 1, 1)).tierOverride()).isNull();
    }
}
