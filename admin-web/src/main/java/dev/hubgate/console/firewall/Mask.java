package dev.hubgate.console.firewall;

import dev.hubgate.firewall.EntityType;
import java.util.EnumSet;
import java.util.Set;

/** Shows of a value what is enough for its owner to tell it from others: two characters at most, of a secret none. */
final class Mask {

    private static final String DOTS = "••••••";
    private static final int LEAST_CHARS = 6;
    private static final Set<EntityType> SECRETS = EnumSet.of(
            EntityType.API_KEY,
            EntityType.CLOUD_CREDENTIAL,
            EntityType.PRIVATE_KEY,
            EntityType.ACCESS_TOKEN,
            EntityType.PASSWORD,
            EntityType.CONNECTION_STRING,
            EntityType.CREDIT_CARD_CVV);

    private Mask() {}

    /** The number of dots says nothing about the length. */
    static String of(EntityType type, String value) {
        if (SECRETS.contains(type) || value.codePointCount(0, value.length()) < LEAST_CHARS) {
            return DOTS;
        }
        var first = Character.toString(value.codePointAt(0));
        var last = Character.toString(value.codePointBefore(value.length()));
        return first + DOTS + last;
    }
}
