package dev.hubgate.gateway.admin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.admin.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopUpDraftTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_000_001L, -1_000_000_000_001L, Long.MAX_VALUE, Long.MIN_VALUE})
    void refusesAmountsThatNobodyMeans(long credits) {
        assertThat(Refusals.of(() -> new TopUpDraft(credits, "r", null)).param())
                .isEqualTo("credits");
    }

    @Test
    void takesAmountsUpToTheBoundEitherWay() {
        assertThat(new TopUpDraft(1_000_000_000_000L, "r", null).explanation()).isEqualTo("r");
        assertThat(new TopUpDraft(-1_000_000_000_000L, null, "why").explanation())
                .isEqualTo("why");
        assertThat(new TopUpDraft(-1L, "r", "why").explanation()).isEqualTo("r: why");
    }

    @ParameterizedTest
    @CsvSource({"1,,,reference", "-1,,,reason", "1,r,why,reason", "1,'',,reference", "-1,,'',reason"})
    void wantsToKnowWhy(long credits, String reference, String reason, String param) {
        assertThat(Refusals.of(() -> new TopUpDraft(credits, reference, reason)).param())
                .isEqualTo(param);
    }
}
