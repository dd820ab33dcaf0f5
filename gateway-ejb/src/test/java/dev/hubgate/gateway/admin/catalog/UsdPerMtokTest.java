package dev.hubgate.gateway.admin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.admin.Refusals;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsdPerMtokTest {

    private static UsdPerMtok read(String json) {
        return UsdPerMtok.of(Json.read(json));
    }

    @ParameterizedTest
    @CsvSource({
        "0.15,150000000",
        "\"0.15\",150000000",
        "0,0",
        "10000,10000000000000",
        "1.5e-8,15",
        "\"0.000000001\",1",
        "0.1000000000000,100000000",
        "2.50,2500000000"
    })
    void isExactToTheNanoDollar(String json, long nano) {
        assertThat(read(json).nano()).isEqualTo(nano);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "\"-1\"",
                "0.0000000001",
                "\"0.0000000001\"",
                "10000.000000001",
                "1e999999999",
                "1e-999999999",
                "\"1e3\"",
                "\"\"",
                "\"abc\"",
                "\"1,5\"",
                "true",
                "[]",
                "{}",
                "\"NaN\""
            })
    void refusesWhatIsNoSuchPrice(String json) {
        assertThat(Refusals.of(() -> read(json)).status()).isEqualTo(400);
    }

    @Test
    void readsBackWhatItWrites() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            var price = new UsdPerMtok(random.nextLong(10_000_000_000_001L));
            assertThat(read("\"" + price.text() + "\"")).isEqualTo(price);
        }
    }
}
