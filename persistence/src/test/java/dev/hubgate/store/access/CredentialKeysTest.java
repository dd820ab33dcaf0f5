package dev.hubgate.store.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialKeysTest {

    private static final MasterKey MASTER = new MasterKey(new byte[32]);

    private static String base64(int fill, int bytes) {
        var key = new byte[bytes];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }

    private static CredentialKeys keys(Map<String, String> settings) {
        return new CredentialKeys(MASTER, new GivenConfig(settings));
    }

    @Test
    void theKeyInUseIsDerivedUnlessItIsGiven() {
        var derived = keys(Map.of()).currentId();
        assertThat(derived).matches("kek-[0-9a-f]{16}").isEqualTo(keys(Map.of()).currentId());
        var given = keys(Map.of("hubgate.credential-key", base64(1, 32)));
        assertThat(given.currentId()).isNotEqualTo(derived);
        assertThat(given.key(derived)).isPresent();
    }

    @Test
    void earlierKeysAreSeparatedByCommasOrLines() {
        var one = keys(Map.of("hubgate.credential-key", base64(1, 32))).currentId();
        var two = keys(Map.of("hubgate.credential-key", base64(2, 32))).currentId();
        var list = base64(1, 32) + " ,\n" + base64(2, 32);
        var rotated = keys(Map.of("hubgate.credential-key", base64(3, 32), "hubgate.credential-key-previous", list));
        assertThat(rotated.key(one)).isPresent();
        assertThat(rotated.key(two)).isPresent();
        assertThat(keys(Map.of("hubgate.credential-key", base64(3, 32))).key(one))
                .isEmpty();
    }

    @Test
    void aKeyOfAnotherLengthIsRefusedWithoutQuotingIt() {
        for (var name : new String[] {"hubgate.credential-key", "hubgate.credential-key-previous"}) {
            assertThatThrownBy(() -> keys(Map.of(name, base64(1, 31))))
                    .hasMessage(name + " must be base64 of 32 random bytes");
            assertThatThrownBy(() -> keys(Map.of(name, "s3cret!")))
                    .hasMessage(name + " is not base64")
                    .hasNoCause();
        }
    }
}
