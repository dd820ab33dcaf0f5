package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.checksum.Compact;
import java.util.function.Predicate;

/**
 * A number of one kind.
 *
 * @param alone how sure it is without a word that says so
 * @param near how sure it is with one
 * @param cues the words, as bits of {@link Cue}
 * @param check what must hold of it
 */
record Identifier(EntityType type, Shape shape, double alone, double near, long cues, Predicate<Compact> check) {

    static Identifier of(
            EntityType type, String shape, double alone, double near, Predicate<Compact> check, Cue... cues) {
        long bits = 0;
        for (var cue : cues) {
            bits |= cue.bit();
        }
        return new Identifier(type, new Shape(shape), alone, near, bits, check);
    }
}
