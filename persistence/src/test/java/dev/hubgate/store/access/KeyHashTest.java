package dev.hubgate.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyHashTest {

    private static final byte[] KEY = "key".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Test
    void isTheHmacThatEverybodyElseComputes() {
        var hash = KeyHash.of(KEY, "The quick brown fox jumps over the lazy dog");
        assertThat(HexFormat.of().formatHex(hash.bytes()))
                .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
    }

    @Test
    void isFoundAgainFromItsBytes() {
        var hash = KeyHash.of(KEY, "text");
        assertThat(KeyHash.of(hash.bytes())).isEqualTo(hash).hasSameHashCodeAs(hash);
    }

    @Test
    void differsWithTextAndWithKey() {
        var hash = KeyHash.of(KEY, "text");
        assertThat(KeyHash.of(KEY, "Text")).isNotEqualTo(hash);
        assertThat(KeyHash.of(new byte[] {1}, "text")).isNotEqualTo(hash);
        assertThat(hash).isNotEqualTo(null);
    }

    @Test
    void givesItsBytesAwayAsACopy() {
        var hash = KeyHash.of(KEY, "text");
        hash.bytes()[0]++;
        assertThat(hash).isEqualTo(KeyHash.of(KEY, "text"));
    }
}
