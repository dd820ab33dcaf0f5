package dev.hubgate.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private record Row(String id) implements View {}

    private static Page<Row> page(int limit, String... ids) {
        return Page.of(List.of(ids), limit, id -> "at " + id, Row::new);
    }

    @Test
    void endsWhereNothingMoreWasFetched() {
        assertThat(page(2, "a", "b")).isEqualTo(new Page<>(List.of(new Row("a"), new Row("b")), null));
        assertThat(page(2)).isEqualTo(new Page<>(List.<Row>of(), null));
    }

    @Test
    void goesOnBehindTheLastThatIsShown() {
        assertThat(page(2, "a", "b", "c")).isEqualTo(new Page<>(List.of(new Row("a"), new Row("b")), "at b"));
    }

    @Test
    void asksForFiftyUnlessTold() {
        assertThat(new PageQuery(null, null).limit()).isEqualTo(50);
        assertThat(new PageQuery("200", null).fetch()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "201", "-1", "1.5", "x", "99999999999999999999"})
    void refusesLimitsOutOfRange(String limit) {
        assertThat(Refusals.of(new PageQuery(limit, null)::limit).param()).isEqualTo("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\u0000", "prj_0", "PRJ_00000000000000000000000000", "1 OR 1=1"})
    void refusesPlacesThatNoPageNamed(String after) {
        assertThat(Refusals.of(new PageQuery(null, after)::afterId).param()).isEqualTo("after");
        assertThat(Refusals.of(new PageQuery(null, after)::afterNumber).param()).isEqualTo("after");
        assertThat(Refusals.of(new PageQuery(null, after)::afterPair).param()).isEqualTo("after");
    }

    @Test
    void splitsAPairAtItsFirstSlash() {
        assertThat(new PageQuery(null, "together/org/Model").afterPair()).containsExactly("together", "org/Model");
        assertThat(new PageQuery(null, null).afterPair()).containsExactly("", "");
    }
}
