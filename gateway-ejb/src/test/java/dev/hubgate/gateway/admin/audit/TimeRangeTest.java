package dev.hubgate.gateway.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.admin.Refusals;
import dev.hubgate.gateway.admin.audit.TimeRange.Between;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRangeTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static Between between(String from, String to) {
        return new TimeRange(from, to).between(CLOCK);
    }

    @Test
    void isOfTheLast30DaysUnlessSaidOtherwise() {
        assertThat(between(null, null)).isEqualTo(new Between(Instant.parse("2026-10-21T12:00:00Z"), NOW));
        assertThat(between("2026-11-20T00:00:00+01:00", null))
                .isEqualTo(new Between(Instant.parse("2026-11-19T23:00:00Z"), NOW));
        assertThat(between(null, "2026-01-31T00:00:00Z").from()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void has400DaysAtMost() {
        assertThat(between("2025-10-16T12:00:00Z", null).from()).isEqualTo("2025-10-16T12:00:00Z");
        assertThat(Refusals.of(() -> between("2025-10-16T11:59:59Z", null)).param())
                .isEqualTo("from");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "yesterday,-,from",
                "2026-11-01,-,from",
                "2026-11-01T00:00:00,-,from",
                "2026-11-01T00:00:00 01:00,-,from",
                "1969-12-31T23:59:59Z,1970-01-01T00:00:00Z,to",
                "+999999999-01-01T00:00:00Z,-,from",
                "-,+999999999-12-31T23:59:59-18:00,to",
                "-,-999999999-01-01T00:00:00Z,to",
                "2026-11-20T12:00:00Z,-,from",
                "2026-11-02T00:00:00Z,2026-11-01T00:00:00Z,from"
            })
    void refusesWhatIsNoRange(String from, String to, String param) {
        var failure = Refusals.of(() -> between(from, to));
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.param()).isEqualTo(param);
    }
}
