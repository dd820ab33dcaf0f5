package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00.500Z");

    private static int seconds(Map<String, String> headers) {
        var lists =
                headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        return RetryAfter.seconds(HttpHeaders.of(lists, (name, value) -> true), NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "17;17",
                "0;0",
                "0.2;1",
                "1.01;2",
                " 5 ;5",
                "86400;3600",
                "99999999999999;0",
                "-5;0",
                "soon;0",
                "'';0",
                "Fri, 20 Nov 2026 06:00:10 GMT;10",
                "Fri, 20 Nov 2026 05:00:00 GMT;0",
                "Fri, 20 Nov 2099 05:00:00 GMT;3600",
                "Fri, 32 Nov 2026 05:00:00 GMT;0"
            })
    void readsSecondsAndDates(String header, int seconds) {
        assertThat(seconds(Map.of("Retry-After", header))).isEqualTo(seconds);
    }

    @Test
    void millisecondsAreMoreExact() {
        assertThat(seconds(Map.of("retry-after-ms", "1200", "retry-after", "60")))
                .isEqualTo(2);
        assertThat(seconds(Map.of("retry-after-ms", "soon", "retry-after", "60")))
                .isEqualTo(60);
        assertThat(seconds(Map.of())).isZero();
    }
}
