package dev.hubgate.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestRowTest {

    @Test
    void hasAsManyPlacesAsColumns() {
        var places = RequestRow.INSERT.chars().filter(c -> c == '?').count();
        assertThat(RequestRow.COLUMNS.split(",", -1)).hasSize((int) places);
    }

    /** Nothing that could hold what was said: texts are ids, names and codes, all else is numbers. */
    @Test
    void hasNoColumnForWhatWasSaid() {
        assertThat(RequestRow.COLUMNS.replaceAll("\\s", "").split(",", -1))
                .noneMatch(column -> column.matches(".*(content|prompt|message|body|text|reply)(?!_tokens).*"));
    }
}
