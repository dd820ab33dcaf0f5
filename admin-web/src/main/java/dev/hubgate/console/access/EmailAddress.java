package dev.hubgate.console.access;

import java.util.regex.Pattern;

/** What can be an e-mail address. Whether it is one, only a message to it could tell. */
public final class EmailAddress {

    private static final int MAX_LENGTH = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]+\\.[^\\s@.\\p{Cntrl}]+");

    private EmailAddress() {}

    /** Whether an account may have this address. */
    public static boolean isPlausible(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }

    /** Whether a database can be asked for it at all. */
    static boolean isStorable(String text) {
        return text.length() <= MAX_LENGTH && text.chars().noneMatch(Character::isISOControl);
    }
}
