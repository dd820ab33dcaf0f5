package dev.hubgate.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NanoUsdTest {

    @ParameterizedTest
    @CsvSource({
        "1.5e-07,150000000",
        "2.5E-6,2500000000",
        "0.00000003,30000000",
        "3.0000000000000004e-07,300000000",
        "9.999999999999999e-08,100000000",
        "1e-15,1",
        "1e-16,0",
        "0,0",
        "-1e-06,-1000000000",
        "15,15000000000000000"
    })
    void dollarsOfOneTokenBecomeExact(String usd, long nano) {
        assertThat(NanoUsd.of(new BigDecimal(usd), NanoUsd.OF_ONE)).hasValue(nano);
    }

    @ParameterizedTest
    @CsvSource({"0.15,150000000", "0.075,75000000", "25,25000000000", "0.000000001,1", "-3,-3000000000"})
    void dollarsOfAMillionTokensBecomeExact(String usd, long nano) {
        assertThat(NanoUsd.of(new BigDecimal(usd), NanoUsd.OF_A_MILLION)).hasValue(nano);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "9223372036854.7758075", "1e5"})
    void whatIsBeyondCountingIsNoNumber(String usd) {
        assertThat(NanoUsd.of(new BigDecimal(usd), NanoUsd.OF_ONE)).isEqualTo(OptionalLong.empty());
    }

    @Test
    void whatIsNearlyNothingIsNothingAndCostsNoMemory() {
        assertThat(NanoUsd.of(new BigDecimal("1e-999999999"), NanoUsd.OF_ONE)).hasValue(0);
    }
}
