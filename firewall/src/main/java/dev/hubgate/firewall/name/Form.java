package dev.hubgate.firewall.name;

/** How a word is written, as one of a few numbers. */
final class Form {

    static final byte LOWER = 1;
    static final byte CAPITALISED = 2;
    static final byte UPPER = 3;
    static final byte INITIAL = 4;
    static final byte MIXED = 5;
    /** Letters of a script that has no cases. */
    static final byte UNCASED = 6;
    /** With digits among the letters. */
    static final byte CODE = 7;
    /** Ends a sentence, perhaps. */
    static final byte STOP = 8;

    static final byte SIGN = 9;
    /** Digits alone: this and the number of them, up to six. */
    static final byte DIGITS = 9;

    private int length;
    private int uppers;
    private int lowers;
    private int digits;
    private boolean capital;
    private int last;

    void add(int c) {
        if (c >= 'a' && c <= 'z') {
            lowers++;
        } else if (Character.isUpperCase(c)) {
            capital |= length == 0;
            uppers++;
        } else if (Character.isLowerCase(c)) {
            lowers++;
        } else if (Character.isDigit(c)) {
            digits++;
        }
        last = c;
        length++;
    }

    boolean upper() {
        return uppers > 0;
    }

    byte form() {
        if (!Tokens.within(last)) {
            return last == '.' || last == '!' || last == '?' ? STOP : SIGN;
        }
        if (digits > 0) {
            return digits == length ? (byte) (DIGITS + Math.min(digits, 6)) : CODE;
        }
        if (uppers == 0) {
            return lowers == 0 ? UNCASED : LOWER;
        }
        if (lowers == 0) {
            return uppers == 1 ? INITIAL : UPPER;
        }
        return capital && uppers == 1 ? CAPITALISED : MIXED;
    }
}
