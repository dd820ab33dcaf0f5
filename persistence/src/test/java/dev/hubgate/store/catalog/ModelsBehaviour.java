package dev.hubgate.store.catalog;

import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.Ids;
import dev.hubgate.store.catalog.Aliases.Alias;
import dev.hubgate.store.catalog.ModelChange.TierChoice;
import dev.hubgate.store.directory.DirectoryReader;
import dev.hubgate.store.directory.DirectoryRows;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an operator decides of models, and the names that lead to them. */
public interface ModelsBehaviour {

    private static String newModel() {
        var model = Ids.next("model");
        for (var nativeId : List.of(model, model + "-fast")) {
            the(Catalog.class)
                    .offer(new Catalog.Offering(
                            "openai", nativeId, model, "chat", 1_000, null, new Price(nativeId.length(), 1, 9)));
        }
        return model;
    }

    private static Model model(String id) {
        return the(Models.class).model(id).orElseThrow();
    }

    private static Model changed(String id, ModelChange change) {
        the(Models.class).change(id, change);
        return model(id);
    }

    @Test
    default void aModelComesWithThePricesOfItsOffersThatAreOn() {
        var id = newModel();
        var fast = id.length() + 5L;
        assertThat(model(id).prices()).extracting(Price::inputNano).containsExactlyInAnyOrder((long) id.length(), fast);
        the(Catalog.class)
                .offer(new Catalog.Offering(
                        "openai", id, id, "chat", null, null, false, OfferFacts.NONE, new Price(id.length(), 1, 9)));
        assertThat(model(id).prices()).extracting(Price::inputNano).containsExactly(fast);
        assertThat(the(Models.class).model("nothing")).isEmpty();
    }

    @Test
    default void aChangeTouchesOnlyWhatItSays() {
        var id = newModel();
        var all = new ModelChange(new TierChoice("premium"), true, 2_000, 500);
        assertThat(all.isDone(model(id))).isFalse();
        var changed = changed(id, all);
        assertThat(all.isDone(changed)).isTrue();
        assertThat(changed(id, new ModelChange(null, null, null, null))).isEqualTo(changed);
        var less = changed(id, new ModelChange(new TierChoice(null), null, null, 600));
        assertThat(less.tier()).isNull();
        assertThat(less.auto()).isTrue();
        assertThat(less.contextWindow()).isEqualTo(2_000);
        assertThat(less.maxOutputTokens()).isEqualTo(600);
    }

    @Test
    default void nodesSeeAChangedModelAndItsNames() {
        var id = newModel();
        var before = the(DirectoryReader.class).version();
        the(Models.class).change(id, new ModelChange(new TierChoice("economy"), true, null, null));
        assertThat(the(DirectoryReader.class).version()).isGreaterThan(before);
        the(Aliases.class).add(new Alias(id + "-x", id));
        var rows = the(DirectoryReader.class).read();
        assertThat(rows.aliases()).contains(new DirectoryRows.Alias(id + "-x", id));
        assertThat(rows.offers())
                .filteredOn(row -> row.model().equals(id))
                .allMatch(row ->
                        row.facts().tier().equals("economy") && row.facts().auto());
    }

    @Test
    default void aNameLeadsToOneModelAndCanBeTakenAway() {
        var one = newModel();
        var other = newModel();
        var name = one + "-latest";
        the(Aliases.class).add(new Alias(name, one));
        the(Aliases.class).add(new Alias(name, other));
        assertThat(the(Aliases.class).alias(name)).contains(new Alias(name, other));
        assertThat(model(one).aliases()).isEmpty();
        assertThat(model(other).aliases()).containsExactly(name);
        assertThat(the(Aliases.class).remove(name)).isTrue();
        assertThat(the(Aliases.class).remove(name)).isFalse();
    }

    @Test
    default void aNameMustNotBeThatOfAModelNorOneTooMany() {
        var id = newModel();
        assertThatThrownBy(() -> the(Aliases.class).add(new Alias("gpt-4.1", id)))
                .isInstanceOf(Conflict.class);
        for (int i = 0; i < 100; i++) {
            the(Aliases.class).add(new Alias(id + "-" + i, id));
        }
        assertThatThrownBy(() -> the(Aliases.class).add(new Alias(id + "-x", id)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    default void modelsAndNamesComeInPages() {
        var first = the(Models.class).models("", 3);
        assertThat(first).hasSize(3).extracting(Model::id).isSorted();
        var next = the(Models.class).models(first.getLast().id(), 1);
        assertThat(next.getFirst().id()).isGreaterThan(first.getLast().id());
        assertThat(the(Models.class).models("zz", 3)).isEmpty();
        var names = the(Aliases.class).aliases("claude", 2);
        assertThat(names).hasSize(2).extracting(Alias::alias).isSorted().allMatch(name -> name.startsWith("claude"));
    }
}
