package dev.hubgate.firewall.request;

import dev.hubgate.firewall.injection.Role;

/**
 * What is known of a place from the places above it.
 *
 * @param tree the JSON that it stands in
 * @param role whose words stand there
 * @param part the part of a message that it belongs to; null outside of one
 */
record Scope(Tree tree, Place place, Role role, Turn turn, Part part) {

    Scope member(String name) {
        return new Scope(tree, place.member(name), role, turn, part);
    }

    Scope element(int index) {
        return new Scope(tree, place.element(index), role, turn, part);
    }

    Scope by(Role other) {
        return other == role ? this : new Scope(tree, place, other, turn, part);
    }

    Scope in(Tree inner) {
        return new Scope(inner, place, role, turn, null);
    }

    Scope in(Part other) {
        return new Scope(tree, place, role, turn, other);
    }
}
