package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.dialect.OptionRule;
import java.math.BigDecimal;
import java.util.List;

/** Rules that several providers have. */
final class Rules {

    private Rules() {}

    /** Only these values. */
    static OptionRule oneOf(String... values) {
        var allowed = List.of(values);
        return OptionRule.when(
                String.join(", ", allowed),
                (value, request, offer) -> value.isString() && allowed.contains(value.stringValue()));
    }

    /** Only numbers up to this one. */
    static OptionRule atMost(String most) {
        var bound = new BigDecimal(most);
        return OptionRule.when(
                "at most " + most,
                (value, request, offer) -> value.decimalValue().compareTo(bound) <= 0);
    }
}
