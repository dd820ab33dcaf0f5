package dev.hubgate.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class CreditsTest {

    @Property
    void creditsComeBackFromNano(
            @ForAll @LongRange(min = -9_000_000_000_000_000L, max = 9_000_000_000_000_000L) long n) {
        assertThat(Credits.ofNano(Credits.toNano(n))).isEqualTo(n);
    }

    @Property
    void nobodyIsShownMoneyThatIsNotThere(@ForAll @LongRange(min = -9_000_000_000_000_000_000L) long nano) {
        assertThat(Credits.toNano(Credits.ofNano(nano))).isBetween(nano - 999, nano);
    }

    @Property
    void dollarsAreExact(@ForAll long nano) {
        assertThat(new BigDecimal(Credits.dollars(nano)).movePointRight(9).longValueExact())
                .isEqualTo(nano);
        assertThat(Credits.dollars(nano)).matches("-?\\d+(\\.\\d{0,8}[1-9])?");
    }

    @Example
    void dollarsReadAsPeopleWriteThem() {
        assertThat(Credits.dollars(0)).isEqualTo("0");
        assertThat(Credits.dollars(12_500)).isEqualTo("0.0000125");
        assertThat(Credits.dollars(-1)).isEqualTo("-0.000000001");
        assertThat(Credits.dollars(3_000_000_000_000L)).isEqualTo("3000");
    }

    @Example
    void anAmountThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Credits.toNano(Long.MAX_VALUE / 999)).isInstanceOf(ArithmeticException.class);
    }

    @Example
    void aNewTenantGetsAMillion() {
        assertThat(Credits.dollars(Credits.toNano(Credits.FREE))).isEqualTo("1");
    }
}
