package dev.hubgate.console.firewall;

import dev.hubgate.firewall.EntityType;

/**
 * A type of what is found, as people call it.
 *
 * @param title such as {@code Credit card number}
 */
public record Kind(EntityType type, String title) {

    /** As in policies and placeholders. */
    public String name() {
        return type.name();
    }
}
