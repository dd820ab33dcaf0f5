package dev.hubgate.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelProfileTest {

    private static final ModelProfile GPT = profile("gpt", "openai", 200, 128_000, Set.of("tools", "vision"));

    private static ModelProfile profile(
            String model, String creator, long blendedNano, Integer context, Set<String> skills) {
        return new ModelProfile(model, creator, "standard", context, skills, blendedNano, 1);
    }

    private static List<String> standIns(ModelProfile... all) {
        return GPT.standIns(List.of(all)).stream().map(ModelProfile::model).toList();
    }

    @Test
    void putsOtherCreatorsFirstAndTheCheaperFirstAmongThem() {
        var skills = GPT.skills();
        assertThat(standIns(
                        profile("gpt-mini", "openai", 1, 128_000, skills),
                        profile("claude", "anthropic", 300, 200_000, skills),
                        profile("llama", null, 100, 128_000, skills),
                        profile("gemini", "gemini", 100, 1_000_000, skills),
                        GPT))
                .containsExactly("gemini", "llama", "claude", "gpt-mini");
    }

    @Test
    void leavesOutWhatIsKnownToDoLessOrNotKnownToDoAsMuch() {
        assertThat(standIns(
                        profile("blind", "x", 1, 128_000, Set.of("tools")),
                        profile("short", "x", 1, 127_999, GPT.skills()),
                        profile("unsized", "x", 1, null, GPT.skills()),
                        new ModelProfile("cheap", "x", "economy", 128_000, GPT.skills(), 1, 1),
                        profile("abler", "x", 1, 128_000, Set.of("tools", "vision", "reasoning"))))
                .containsExactly("abler");
    }

    @Test
    void asksForNoContextWhereNobodySaidHowMuchThereIs() {
        var unsized = profile("unsized", "x", 1, null, Set.of());
        assertThat(profile("other", "y", 1, null, Set.of()).isLike(unsized)).isTrue();
        assertThat(GPT.isLike(unsized)).isTrue();
        assertThat(unsized.isLike(unsized)).isFalse();
    }

    @Test
    void followsThePriceInItsTier() {
        assertThat(PriceTier.of(0)).isEqualTo("economy");
        assertThat(PriceTier.of(499_999_999)).isEqualTo("economy");
        assertThat(PriceTier.of(500_000_000)).isEqualTo("standard");
        assertThat(PriceTier.of(3_999_999_999L)).isEqualTo("standard");
        assertThat(PriceTier.of(4_000_000_000L)).isEqualTo("premium");
    }
}
