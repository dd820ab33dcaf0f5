package dev.hubgate.firewall.request;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Numbers that are long enough to be somebody's. */
final class Numbers {

    private static final long SHORT = 1_000_000;

    /** Beyond this a number is written with an exponent: it is none of anybody's. */
    private static final int MAX_SCALE = 60;

    private Numbers() {}

    /**
     * A number as one would write it, or null if it has too few digits to be read.
     *
     * @param least the fewest digits that are read
     */
    static String text(JsonNode number, int least) {
        if (number.isIntegralNumber() && number.canConvertToLong() && Math.abs(number.longValue()) < SHORT) {
            return null;
        }
        var text = number.isFloatingPointNumber() ? decimal(number) : number.asString();
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits >= least ? text : null;
    }

    private static String decimal(JsonNode number) {
        if (number.isDouble() && !Double.isFinite(number.doubleValue())) {
            return "";
        }
        BigDecimal decimal = number.decimalValue();
        return Math.abs((long) decimal.scale()) > MAX_SCALE ? decimal.toString() : decimal.toPlainString();
    }
}
