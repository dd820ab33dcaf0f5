package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.failure.Failure;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Days that a provider can announce. */
final class Days {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private Days() {}

    /** Null, or a day of this century in ISO 8601. */
    static LocalDate optional(String param, String text) {
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeException ignored) {
            // Reported below without the text itself.
        }
        throw Failure.invalid(param, param + " must be a day from " + FIRST + " to " + LAST + ", such as 2027-05-01.")
                .exception();
    }
}
