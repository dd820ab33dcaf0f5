package dev.hubgate.gateway.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** Dollars of a price list as nano-dollars a million tokens: decimal all the way, so 1.5e-07 a token is 150000000. */
final class NanoUsd {

    /** What lists state dollars for a million tokens in, or for one. */
    static final int OF_A_MILLION = 9;

    static final int OF_ONE = 15;

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LEAST = new BigDecimal("1e-3");

    private NanoUsd() {}

    /**
     * To the nearest nano-dollar, which takes away what floating point left behind in lists, 3.0000000000000004e-07.
     *
     * @param digits how far to shift, {@link #OF_A_MILLION} or {@link #OF_ONE}
     * @return empty if it is beyond what can be counted
     */
    static OptionalLong of(BigDecimal usd, int digits) {
        // Comparing is cheap however large an exponent is, writing the number out is not.
        var size = usd.abs();
        if (size.compareTo(MOST.movePointLeft(digits)) > 0) {
            return OptionalLong.empty();
        }
        if (size.compareTo(LEAST.movePointLeft(digits)) < 0) {
            return OptionalLong.of(0);
        }
        var nano = usd.movePointRight(digits).setScale(0, RoundingMode.HALF_UP);
        return nano.abs().compareTo(MOST) > 0 ? OptionalLong.empty() : OptionalLong.of(nano.longValueExact());
    }
}
