package dev.hubgate.firewall.name;

import dev.hubgate.firewall.EntityType;

/** The tags of words as numbers: 0 is none; then the begin and the inside of each type. */
final class Tag {

    static final int NONE = 0;
    private static final EntityType[] TYPES = {
        EntityType.PERSON, EntityType.LOCATION, EntityType.ORGANIZATION, EntityType.STREET_ADDRESS
    };
    static final int COUNT = 1 + 2 * TYPES.length;

    private Tag() {}

    static int begin(EntityType type) {
        for (var i = 0; i < TYPES.length; i++) {
            if (TYPES[i] == type) {
                return 1 + 2 * i;
            }
        }
        return NONE;
    }

    static boolean begins(int tag) {
        return (tag & 1) == 1;
    }

    static boolean inside(int tag) {
        return tag != NONE && (tag & 1) == 0;
    }

    static EntityType type(int tag) {
        return TYPES[(tag - 1) / 2];
    }

    static boolean same(int tag, int other) {
        return tag != NONE && other != NONE && (tag - 1) / 2 == (other - 1) / 2;
    }

    /** Only an address goes on in the next line. */
    static boolean staysInLine(int tag) {
        return inside(tag) && type(tag) != EntityType.STREET_ADDRESS;
    }

    /** Whether the one may come before the other. */
    static boolean follows(int before, int tag) {
        return !inside(tag) || same(before, tag);
    }
}
