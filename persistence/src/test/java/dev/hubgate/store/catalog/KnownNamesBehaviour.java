package dev.hubgate.store.catalog;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.Ids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names are known as clients write them. */
public interface KnownNamesBehaviour {

    /** A model of Together's under a name that has a slash itself. */
    private static String newModel() {
        var model = Ids.next("model");
        the(Catalog.class)
                .offer(new Catalog.Offering("together", "org/" + model, model, "chat", null, null, new Price(1, 1, 1)));
        return model;
    }

    @Test
    default void providersAreKnownByName() {
        assertThat(the(KnownNames.class).providers(List.of("groq", "nobody", "openai")))
                .containsExactlyInAnyOrder("groq", "openai");
        assertThat(the(KnownNames.class).providers(List.of())).isEmpty();
    }

    @Test
    default void modelsAreKnownByTheirOwnNameAndByOthers() {
        var model = newModel();
        change("INSERT INTO model_alias VALUES (?, ?)", "newest-" + model, model);
        assertThat(the(KnownNames.class).models(List.of(model, "newest-" + model, "none")))
                .isEqualTo(Map.of(model, model, "newest-" + model, model));
        assertThat(the(KnownNames.class).models(List.of())).isEmpty();
    }

    @Test
    default void aModelsOwnNameGoesBeforeTheSameNameOfAnother() {
        var model = newModel();
        var other = newModel();
        change("INSERT INTO model_alias VALUES (?, ?)", other, model);
        assertThat(the(KnownNames.class).models(List.of(other))).isEqualTo(Map.of(other, other));
    }

    @Test
    default void whatARequestMayNameIsKnown() {
        var model = newModel();
        var alias = "newest-" + model;
        change("INSERT INTO model_alias VALUES (?, ?)", alias, model);
        var known = List.of(
                model,
                alias,
                "org/" + model,
                "oah/" + model,
                "oah/" + alias,
                "together/org/" + model,
                "together/" + model,
                "together/" + alias);
        var unknown = List.of("groq/" + model, "oah/", "/" + model, "together/", "oah/none", "%", "oah/oah/" + model);
        assertThat(the(KnownNames.class).askedFor(known)).containsExactlyInAnyOrderElementsOf(known);
        assertThat(the(KnownNames.class).askedFor(unknown)).isEmpty();
    }
}
