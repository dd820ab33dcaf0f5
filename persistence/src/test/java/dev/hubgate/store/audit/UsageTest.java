package dev.hubgate.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.store.audit.RequestRecord.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @Test
    void totalsAddUpTheirBuckets() {
        var usage = new Usage(1, 20, 300, 4_000, 50_000, 600_000, 7_000_000, 80_000_000, "provider");
        assertThat(usage.prompt()).isEqualTo(54_321);
        assertThat(usage.completion()).isEqualTo(87_600_000);
        assertThat(usage.total()).isEqualTo(87_654_321);
        assertThat(Usage.NONE.total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void refusesANegativeBucket(int bucket) {
        var of = new long[8];
        of[bucket] = -1;
        assertThatThrownBy(() -> new Usage(of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7], "provider"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
