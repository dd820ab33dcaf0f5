package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.catalog.Aliases.Alias;

/** Another name of a model. */
public record AliasView(String alias, String model) implements View {

    static AliasView of(Alias alias) {
        return new AliasView(alias.alias(), alias.model());
    }
}
