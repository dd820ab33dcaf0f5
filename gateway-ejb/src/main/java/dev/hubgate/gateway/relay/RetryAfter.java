package dev.hubgate.gateway.relay;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a provider asks to wait: in milliseconds, in seconds, or until a point in time. */
final class RetryAfter {

    private static final long MAX_SECONDS = 3_600;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    private RetryAfter() {}

    /** Whole seconds, rounded up and an hour at most; 0 if nothing was said that can be understood. */
    static int seconds(HttpHeaders headers, Instant now) {
        var seconds = headers.firstValue("retry-after-ms")
                .flatMap(RetryAfter::number)
                .map(millis -> millis / 1_000)
                .or(() -> headers.firstValue("retry-after")
                        .flatMap(value -> number(value).or(() -> until(value, now))))
                .orElse(0.0);
        return (int) Math.clamp(Math.ceil(seconds), 0, MAX_SECONDS);
    }

    private static Optional<Double> number(String value) {
        return Optional.of(value.strip())
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Double::valueOf);
    }

    private static Optional<Double> until(String value, Instant now) {
        try {
            var then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value.strip(), Instant::from);
            return Optional.of(Duration.between(now, then).toMillis() / 1_000.0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
