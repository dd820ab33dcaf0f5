package dev.hubgate.gateway.admin.audit;

import dev.hubgate.gateway.failure.Failure;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Which time is wanted: from one moment on, until before another. */
public class TimeRange {

    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration USUAL = Duration.ofDays(30);
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    /** For JAX-RS. */
    public TimeRange() {}

    TimeRange(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** @param from up to 400 days before {@code to} */
    public record Between(Instant from, Instant to) {}

    /** As the client said; the end is now if it did not, and the beginning 30 days before the end. */
    public Between between(Clock clock) {
        var until = to == null ? clock.instant() : read("to", to);
        var since = from == null ? until.minus(USUAL) : read("from", from);
        if (!since.isBefore(until)) {
            throw Failure.invalid("from", "from must be before to, which is now if it is not given.")
                    .exception();
        }
        if (Duration.between(since, until).compareTo(LONGEST) > 0) {
            throw Failure.invalid("from", "from must be " + LONGEST.toDays() + " days before to at most.")
                    .exception();
        }
        return new Between(since, until);
    }

    private static Instant read(String param, String text) {
        try {
            var time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            // In January of the first year, what is 30 days earlier would be before all ids.
            if (time.getYear() > FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException ignored) {
            // Reported below without the text itself.
        }
        throw Failure.invalid(param, param + " must be a time such as 2026-01-31T12:00:00Z.")
                .exception();
    }
}
