package dev.hubgate.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures figures = new Figures();

    @Test
    void writesSumsOfDollarsAndTheirParts() {
        assertThat(figures.sum(BigInteger.valueOf(1_234_567_890_123L))).isEqualTo("$1,234.57");
        assertThat(figures.sum(BigInteger.valueOf(2_100_000))).isEqualTo("$0.0021");
        assertThat(figures.sum(BigInteger.valueOf(-1))).isEqualTo("−$0.000000001");
        assertThat(figures.sum(BigInteger.ZERO)).isEqualTo("$0.00");
        assertThat(figures.part(BigInteger.valueOf(23), BigInteger.valueOf(100)))
                .isEqualTo("23 %");
        assertThat(figures.part(BigInteger.valueOf(-1), BigInteger.valueOf(3))).isEqualTo("−33.3 %");
        assertThat(figures.part(BigInteger.ZERO, BigInteger.ZERO)).isEqualTo("–");
    }

    @Test
    void writesMoneyInCredits() {
        assertThat(figures.balance(1_000_000_000)).isEqualTo("1,000,000");
        assertThat(figures.balance(999_999_999))
                .as("nobody is shown money that is not there")
                .isEqualTo("999,999");
        assertThat(figures.balance(-1)).isEqualTo("-1");
        assertThat(figures.cost(38_014)).isEqualTo("38.014");
        assertThat(figures.cost(0)).isEqualTo("0");
        assertThat(figures.cost(1_234_000_000)).isEqualTo("1,234,000");
    }

    @Test
    void neverRoundsDollarsToNothing() {
        assertThat(figures.dollars(1)).isEqualTo("$0.000000001");
        assertThat(figures.dollars(1_000_000_000)).isEqualTo("$1.00");
        assertThat(figures.dollars(266_000)).isEqualTo("$0.000266");
    }

    @Test
    void writesSharesAndQuantities() {
        assertThat(figures.share(1, 7)).isEqualTo("14.3 %");
        assertThat(figures.share(0, 0)).isEqualTo("–");
        assertThat(figures.quantity(1, "call")).isEqualTo("1 call");
        assertThat(figures.quantity(1_204, "call")).isEqualTo("1,204 calls");
    }

    @Test
    void writesTimesInUtc() {
        var instant = Instant.parse("2026-11-20T05:49:30.9Z");
        assertThat(figures.time(instant)).isEqualTo("20 Nov 2026, 05:49:30");
        assertThat(figures.shortTime(instant)).isEqualTo("20 Nov, 05:49:30");
        assertThat(figures.day(instant)).isEqualTo("20 Nov 2026");
        assertThat(figures.time(null)).isEqualTo("never");
    }

    @Test
    void saysHowLongAgo() {
        assertThat(figures.ago(Instant.now().plusSeconds(5))).isEqualTo("less than a minute ago");
        assertThat(figures.ago(Instant.now().minusSeconds(61))).isEqualTo("1 minute ago");
        assertThat(figures.ago(Instant.now().minusSeconds(7_300))).isEqualTo("2 hours ago");
    }
}
