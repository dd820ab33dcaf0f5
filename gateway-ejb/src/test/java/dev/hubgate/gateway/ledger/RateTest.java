package dev.hubgate.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.audit.RequestRecord.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class RateTest {

    private static final long PLAUSIBLE = 10_000_000_000_000L;
    private static final long TOKENS = 100_000_000;

    @Provide
    Arbitrary<Rate> rates() {
        var price = Arbitraries.longs().between(0, PLAUSIBLE);
        return Combinators.combine(price, price, price).as(Rate::new);
    }

    @Provide
    Arbitrary<Usage> usages() {
        var tokens = Arbitraries.longs().between(0, TOKENS);
        return Combinators.combine(tokens, tokens, tokens)
                .as((prompt, cached, completion) ->
                        new Usage(prompt, Math.min(prompt, cached), completion, 0, "provider"));
    }

    @Property
    void isTheExactPriceRoundedUpOnce(@ForAll("rates") Rate rate, @ForAll("usages") Usage usage) {
        var exact = BigDecimal.valueOf(rate.inputNano())
                .multiply(BigDecimal.valueOf(usage.prompt() - usage.cached()))
                .add(BigDecimal.valueOf(rate.cachedInputNano()).multiply(BigDecimal.valueOf(usage.cached())))
                .add(BigDecimal.valueOf(rate.outputNano()).multiply(BigDecimal.valueOf(usage.completion())))
                .movePointLeft(6)
                .setScale(0, RoundingMode.CEILING);
        assertThat(BigDecimal.valueOf(rate.cost(usage))).isEqualByComparingTo(exact);
        assertThat(rate.cost(usage)).isNotNegative();
    }

    @Property
    void theBoundCoversEverySmallerUsage(
            @ForAll("rates") Rate rate,
            @ForAll("usages") Usage usage,
            @ForAll @LongRange(max = TOKENS) long morePrompt,
            @ForAll @LongRange(max = TOKENS) long moreCompletion) {
        var bound = rate.bound(usage.prompt() + morePrompt, usage.completion() + moreCompletion);
        assertThat(bound).isGreaterThanOrEqualTo(rate.cost(usage));
    }

    @Example
    void aSingleTokenOfTheCheapestModelCostsSomething() {
        assertThat(new Rate(1, 1, 1).cost(new Usage(1, 0, 0, 0, "provider"))).isOne();
        assertThat(new Rate(20_000_000, 0, 0).cost(new Usage(1, 0, 0, 0, "provider")))
                .isEqualTo(20);
    }

    @Example
    void nothingCostsNothing() {
        assertThat(new Rate(7, 7, 7).cost(Usage.NONE)).isZero();
        assertThat(new Rate(0, 0, 0).bound(1_000, 1_000)).isZero();
    }

    @Example
    void whatIsTooMuchToCountIsMoreThanAnyWalletHas() {
        assertThat(new Rate(PLAUSIBLE, 0, PLAUSIBLE).bound(0, 128L * 10_000_000))
                .isEqualTo(12_800_000_000_000_000L);
        assertThat(new Rate(PLAUSIBLE, 0, PLAUSIBLE).bound(Long.MAX_VALUE, Long.MAX_VALUE))
                .isEqualTo(Long.MAX_VALUE);
    }
}
