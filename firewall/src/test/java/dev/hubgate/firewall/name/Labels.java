package dev.hubgate.firewall.name;

import dev.hubgate.firewall.EntityType;
import java.util.Set;

/** The right tags of a window. */
final class Labels {

    static final Set<String> TYPES = Set.of("PERSON", "LOCATION", "ORGANIZATION", "STREET_ADDRESS");

    private Labels() {}

    static byte[] of(Example example, Tokens tokens) {
        var tags = new byte[tokens.count];
        for (var span : example.spans()) {
            if (!TYPES.contains(span.type())) {
                continue;
            }
            var tag = Tag.begin(EntityType.valueOf(span.type()));
            for (var i = 0; i < tokens.count; i++) {
                if (tokens.end[i] > span.start() && tokens.start[i] < span.end()) {
                    tags[i] = (byte) tag;
                    tag += Tag.begins(tag) ? 1 : 0;
                }
            }
        }
        // A span that began in the window before goes on here as if it began.
        if (tags.length > 0 && Tag.inside(tags[0])) {
            tags[0]--;
        }
        for (var i = 1; i < tags.length; i++) {
            if (!Tag.follows(tags[i - 1], tags[i]) || (tokens.breaks[i] > 0 && Tag.staysInLine(tags[i]))) {
                tags[i]--;
            }
        }
        return tags;
    }
}
