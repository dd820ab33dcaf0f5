package dev.hubgate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstantColumnTest {

    private final InstantColumn column = new InstantColumn();

    @Test
    void anInstantComesBackToTheNanosecond() {
        var instant = Instant.parse("2026-03-29T01:30:00.123456789Z");
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(instant)))
                .isEqualTo(instant);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}
