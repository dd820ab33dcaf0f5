package dev.hubgate.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.audit.RequestRecord.Usage;
import dev.hubgate.store.catalog.Price;
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
    private static final Rate AUDIO = new Rate(1_000_000, 100_000, 1_250_000, 32_000_000L, 64_000_000L, 5_000_000);

    @Provide
    Arbitrary<Rate> rates() {
        var price = Arbitraries.longs().between(0, PLAUSIBLE);
        var audio = price.injectNull(0.3);
        return Combinators.combine(price, price, price, audio, audio, price).as(Rate::new);
    }

    @Provide
    Arbitrary<Usage> usages() {
        var tokens = Arbitraries.longs().between(0, TOKENS);
        return Combinators.combine(tokens, tokens, tokens, tokens, tokens, tokens, tokens, tokens)
                .as((input, read, write, heard, seen, output, reasoning, spoken) ->
                        new Usage(input, read, write, heard, seen, output, reasoning, spoken, "provider"));
    }

    private static BigDecimal worth(long tokens, Long nano, long otherwise) {
        return BigDecimal.valueOf(tokens).multiply(BigDecimal.valueOf(nano == null ? otherwise : nano));
    }

    private static Usage withoutAudio(Usage usage) {
        return new Usage(
                usage.input(),
                usage.cacheRead(),
                usage.cacheWrite(),
                0,
                usage.imageInput(),
                usage.output(),
                usage.reasoning(),
                0,
                usage.source());
    }

    @Property
    void isTheExactPriceOfEachBucketRoundedUpOnce(@ForAll("rates") Rate rate, @ForAll("usages") Usage usage) {
        var exact = worth(usage.input(), rate.inputNano(), 0)
                .add(worth(usage.imageInput(), rate.inputNano(), 0))
                .add(worth(usage.cacheRead(), rate.cachedInputNano(), 0))
                .add(worth(usage.cacheWrite(), rate.cacheWriteNano(), 0))
                .add(worth(usage.audioInput(), rate.audioInputNano(), rate.inputNano()))
                .add(worth(usage.output(), rate.outputNano(), 0))
                .add(worth(usage.reasoning(), rate.outputNano(), 0))
                .add(worth(usage.audioOutput(), rate.audioOutputNano(), rate.outputNano()))
                .movePointLeft(6)
                .setScale(0, RoundingMode.CEILING);
        assertThat(BigDecimal.valueOf(rate.cost(usage))).isEqualByComparingTo(exact);
    }

    @Property
    void theBoundCoversEverySmallerUsageWithoutSound(
            @ForAll("rates") Rate rate,
            @ForAll("usages") Usage any,
            @ForAll @LongRange(max = TOKENS) long morePrompt,
            @ForAll @LongRange(max = TOKENS) long moreCompletion) {
        var usage = withoutAudio(any);
        var bound = rate.bound(usage.prompt() + morePrompt, usage.completion() + moreCompletion);
        assertThat(bound).isGreaterThanOrEqualTo(rate.cost(usage)).isNotNegative();
    }

    @Property
    void theBoundWithAudioCoversEverySmallerUsage(
            @ForAll("rates") Rate rate,
            @ForAll("usages") Usage usage,
            @ForAll @LongRange(max = TOKENS) long morePrompt,
            @ForAll @LongRange(max = TOKENS) long moreCompletion) {
        var bound = rate.boundWithAudio(usage.prompt() + morePrompt, usage.completion() + moreCompletion);
        assertThat(bound).isGreaterThanOrEqualTo(rate.cost(usage));
    }

    @Example
    void eachBucketHasItsPrice() {
        assertThat(AUDIO.cost(new Usage(1, 0, 0, 0, 0, 0, 0, 0, "provider"))).isEqualTo(1);
        assertThat(AUDIO.cost(new Usage(0, 10, 0, 0, 0, 0, 0, 0, "provider"))).isEqualTo(1);
        assertThat(AUDIO.cost(new Usage(0, 0, 4, 0, 0, 0, 0, 0, "provider"))).isEqualTo(5);
        assertThat(AUDIO.cost(new Usage(0, 0, 0, 1, 0, 0, 0, 0, "provider"))).isEqualTo(32);
        assertThat(AUDIO.cost(new Usage(0, 0, 0, 0, 1, 0, 0, 0, "provider"))).isEqualTo(1);
        assertThat(AUDIO.cost(new Usage(0, 0, 0, 0, 0, 1, 0, 0, "provider"))).isEqualTo(5);
        assertThat(AUDIO.cost(new Usage(0, 0, 0, 0, 0, 0, 1, 0, "provider"))).isEqualTo(5);
        assertThat(AUDIO.cost(new Usage(0, 0, 0, 0, 0, 0, 0, 1, "provider"))).isEqualTo(64);
        assertThat(AUDIO.cost(new Usage(1, 10, 4, 1, 1, 1, 1, 1, "provider"))).isEqualTo(114);
    }

    @Example
    void textIsHeldForAtThePriceOfTextAndSoundAtThatOfSound() {
        assertThat(AUDIO.bound(4, 1)).isEqualTo(10);
        assertThat(AUDIO.boundWithAudio(4, 1)).isEqualTo(192);
        assertThat(AUDIO.plain(4, 1)).isEqualTo(9);
    }

    @Example
    void whatTheCatalogueLeavesOpenIsNotFree() {
        var rate = Rate.of(new Price(8_000_000, 1_000_000, 9_000_000));
        assertThat(rate.audioPriced()).isFalse();
        assertThat(rate.speechPriced()).isFalse();
        assertThat(rate.cost(new Usage(0, 0, 1, 1, 0, 0, 0, 1, "provider"))).isEqualTo(25);
        var heard = Rate.of(new Price(8_000_000, 1_000_000, 10_000_000L, 16_000_000L, null, 9_000_000));
        assertThat(heard.audioPriced()).isTrue();
        assertThat(heard.speechPriced()).isFalse();
        assertThat(heard.cost(new Usage(0, 0, 1, 1, 0, 0, 0, 0, "provider"))).isEqualTo(26);
    }

    @Example
    void aSingleTokenOfTheCheapestModelCostsSomething() {
        assertThat(new Rate(1, 1, 1).cost(Usage.ofText(1, 0, "provider"))).isOne();
        assertThat(new Rate(20_000_000, 0, 0).cost(Usage.ofText(1, 0, "provider")))
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
        assertThat(AUDIO.cost(new Usage(Long.MAX_VALUE, 0, 0, 0, Long.MAX_VALUE, 0, 0, 0, "provider")))
                .isEqualTo(Long.MAX_VALUE);
    }
}
