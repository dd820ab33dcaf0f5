package dev.hubgate.gateway.admin.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.ledger.Credits;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A price in dollars a million tokens, exact to the nano-dollar. In JSON a decimal string; a number is taken too.
 *
 * @param nano nano-dollars a million tokens
 */
public record UsdPerMtok(long nano) {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,20})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private static final int NANO_DIGITS = 9;

    /** Reads a decimal string or a number. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UsdPerMtok of(JsonNode json) {
        try {
            var usd = decimal(json);
            // The comparison comes first: it is cheap however large the exponent is.
            if (usd.signum() >= 0 && usd.compareTo(MOST) <= 0) {
                return new UsdPerMtok(usd.movePointRight(NANO_DIGITS).longValueExact());
            }
        } catch (ArithmeticException | NumberFormatException ignored) {
            // Reported below.
        }
        throw Failure.invalid(
                        null,
                        "A price is dollars for a million tokens: a decimal string such as \"0.15\", from 0 to " + MOST
                                + ", with 9 decimal places at most.")
                .exception();
    }

    private static BigDecimal decimal(JsonNode json) {
        if (json.isNumber()) {
            return json.decimalValue();
        }
        if (json.isString() && DECIMAL.matcher(json.stringValue()).matches()) {
            return new BigDecimal(json.stringValue());
        }
        throw new NumberFormatException();
    }

    /** The shortest decimal string. */
    @JsonValue
    String text() {
        return Credits.dollars(nano);
    }
}
