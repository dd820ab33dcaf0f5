package dev.hubgate.store.ledger;

import java.math.BigDecimal;

/** Conversions between what the ledger counts in and what people see. 1 credit = 1 micro-dollar = 1,000 nano-dollars. */
public final class Credits {

    /** What a new tenant gets. */
    public static final long FREE = 1_000_000;

    private static final long NANO_PER_CREDIT = 1_000;
    private static final int NANO_DIGITS = 9;

    private Credits() {}

    /** @throws ArithmeticException if the amount does not fit */
    public static long toNano(long credits) {
        return Math.multiplyExact(credits, NANO_PER_CREDIT);
    }

    /** Whole credits, rounded down: nobody is shown money that is not there. */
    public static long ofNano(long nano) {
        return Math.floorDiv(nano, NANO_PER_CREDIT);
    }

    /** Dollars with nine decimal places at most and no trailing zeros, such as {@code 0.0000125}. */
    public static String dollars(long nano) {
        var dollars = BigDecimal.valueOf(nano, NANO_DIGITS).stripTrailingZeros();
        return (dollars.signum() == 0 ? BigDecimal.ZERO : dollars).toPlainString();
    }
}
