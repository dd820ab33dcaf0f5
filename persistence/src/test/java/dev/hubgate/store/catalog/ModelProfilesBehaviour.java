package dev.hubgate.store.catalog;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.Ids;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A model's profile is what all who serve it say together. */
public interface ModelProfilesBehaviour {

    private static String newModel() {
        var model = Ids.next("model");
        offer("groq", model, 2_000_000_000L);
        offer("together", model, 800_000_000L);
        return model;
    }

    private static void offer(String provider, String model, long nano) {
        the(Catalog.class)
                .offer(new Catalog.Offering(provider, model, model, "chat", 9_000, null, new Price(nano, nano, nano)));
    }

    private static Optional<ModelProfile> profile(String model) {
        return the(ModelProfiles.class).ofChat().stream()
                .filter(profile -> profile.model().equals(model))
                .findFirst();
    }

    @Test
    default void aProfileSumsUpWhatIsOffered() {
        var model = newModel();
        change("UPDATE offer SET tools = true, vision = false WHERE native_id = ? AND provider = 'groq'", model);
        change("UPDATE offer SET reasoning = true WHERE native_id = ? AND provider = 'together'", model);
        assertThat(profile(model))
                .contains(new ModelProfile(
                        model, null, "standard", 9_000, Set.of("tools", "reasoning"), 800_000_000L, 2));
    }

    @Test
    default void anOperatorsTierGoesBeforeThePrice() {
        var model = newModel();
        change("UPDATE model SET tier = 'premium' WHERE id = ?", model);
        assertThat(profile(model).orElseThrow().tier()).isEqualTo("premium");
    }

    @Test
    default void whatHasEndedCountsForTheTierAloneAndIsNotOffered() {
        var model = newModel();
        offer("deepinfra", model, 100_000_000L);
        change("UPDATE offer SET ends_on = current_date WHERE native_id = ? AND provider = 'deepinfra'", model);
        var profile = profile(model).orElseThrow();
        assertThat(profile.tier()).isEqualTo("economy");
        assertThat(profile.blendedNano()).isEqualTo(800_000_000L);
        assertThat(profile.providers()).isEqualTo(2);
        change("UPDATE offer SET ends_on = current_date WHERE native_id = ?", model);
        assertThat(profile(model)).isEmpty();
    }

    @Test
    default void theSandboxStandsInForNothing() {
        assertThat(profile("sandbox-chat")).isEmpty();
    }
}
