package dev.hubgate.gateway.admin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount of dollars, exact to the nano-dollar. In JSON a decimal string.
 *
 * @param nano nano-dollars, negative for a loss
 */
public record Usd(BigInteger nano) {

    private static final int NANO_DIGITS = 9;

    /** Null for null. */
    public static Usd ofNano(Long nano) {
        return nano == null ? null : new Usd(BigInteger.valueOf(nano));
    }

    public Usd minus(Usd other) {
        return new Usd(nano.subtract(other.nano));
    }

    /** The shortest decimal string. */
    @JsonValue
    String text() {
        var dollars = new BigDecimal(nano, NANO_DIGITS).stripTrailingZeros();
        return (dollars.signum() == 0 ? BigDecimal.ZERO : dollars).toPlainString();
    }
}
