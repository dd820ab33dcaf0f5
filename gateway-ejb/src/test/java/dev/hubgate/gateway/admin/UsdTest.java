package dev.hubgate.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UsdTest {

    private static String written(Usd usd) {
        return new String(AdminJson.write(usd), StandardCharsets.UTF_8);
    }

    @Test
    void isAnExactDecimalString() {
        assertThat(written(Usd.ofNano(12_500L))).isEqualTo("\"0.0000125\"");
        assertThat(written(Usd.ofNano(0L))).isEqualTo("\"0\"");
        assertThat(written(Usd.ofNano(-1L))).isEqualTo("\"-0.000000001\"");
        assertThat(written(Usd.ofNano(100_000_000_000L))).isEqualTo("\"100\"");
        assertThat(Usd.ofNano(null)).isNull();
    }

    @Test
    void holdsMoreThanALongOfNanoDollars() {
        var much = BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.TEN);
        assertThat(written(new Usd(much))).isEqualTo("\"92233720368.54775807\"");
    }
}
