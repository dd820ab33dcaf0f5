package dev.hubgate.firewall.injection;

import java.nio.charset.StandardCharsets;

/** The percent signs of addresses. Never refuses: what is no two digits stays what it is. */
final class Percent {

    private Percent() {}

    /** The word decoded; empty where it has no such sign. */
    static String decoded(String word) {
        var bytes = word.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low >= 0) {
                bytes[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                bytes[length++] = bytes[i] == '+' ? (byte) ' ' : bytes[i];
            }
        }
        return length == bytes.length ? "" : new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
