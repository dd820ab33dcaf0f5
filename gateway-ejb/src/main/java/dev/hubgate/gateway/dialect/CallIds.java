package dev.hubgate.gateway.dialect;

import java.util.concurrent.ThreadLocalRandom;

/** Ids for calls and replies that came without one. */
public final class CallIds {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 24;

    private CallIds() {}

    /** A new id of a call, such as OpenAI's. */
    public static String random() {
        return with("call_");
    }

    /** A new id of a reply, such as OpenAI's. */
    public static String reply() {
        return with("chatcmpl-");
    }

    private static String with(String prefix) {
        var random = ThreadLocalRandom.current();
        var id = new StringBuilder(prefix);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
