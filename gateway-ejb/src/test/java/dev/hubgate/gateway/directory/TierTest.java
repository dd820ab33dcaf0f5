package dev.hubgate.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierTest {

    @ParameterizedTest
    @CsvSource({
        "400000000, 799999999, ECONOMY",
        "400000000, 800000000, STANDARD",
        "2000000000, 9999999999, STANDARD",
        "2000000000, 10000000000, PREMIUM"
    })
    void followsThePriceOfThreePartsInputAndOneOutput(long inputNano, long outputNano, Tier tier) {
        assertThat(Tier.of(null, List.of(new Rate(inputNano, 0, outputNano)))).isEqualTo(tier);
    }

    @Test
    void isThatOfTheCheapestRateUnlessAnOperatorSaysOtherwise() {
        var rates = List.of(new Rate(9_000_000_000L, 0, 9_000_000_000L), new Rate(1, 0, 1));
        assertThat(Tier.of(null, rates)).isEqualTo(Tier.ECONOMY);
        assertThat(Tier.of("standard", rates)).isEqualTo(Tier.STANDARD);
        assertThat(Tier.of(null, List.of())).as("nobody said what it costs").isEqualTo(Tier.PREMIUM);
    }
}
