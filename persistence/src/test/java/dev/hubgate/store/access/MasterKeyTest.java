package dev.hubgate.store.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private static Optional<String> setting(int bytes) {
        return Optional.of(Base64.getEncoder().encodeToString(new byte[bytes]));
    }

    @Test
    void derivesTheSameKeyForTheSamePurposeAndAnotherForAnother() {
        var key = new MasterKey(setting(32));
        assertThat(key.derive("a"))
                .hasSize(32)
                .isEqualTo(new MasterKey(setting(32)).derive("a"))
                .isNotEqualTo(key.derive("b"));
    }

    @Test
    void takesWhitespaceAroundTheSetting() {
        var padded = Optional.of(" " + setting(32).orElseThrow() + "\n");
        assertThat(new MasterKey(padded).derive("a")).isEqualTo(new MasterKey(setting(32)).derive("a"));
    }

    @Test
    void saysWhatIsWrongWithoutQuotingTheSetting() {
        assertThatThrownBy(() -> new MasterKey(Optional.empty())).hasMessageContaining("hubgate.master-key is not set");
        assertThatThrownBy(() -> new MasterKey(setting(31))).hasMessageContaining("too short");
        assertThatThrownBy(() -> new MasterKey(Optional.of("s3cret!")))
                .hasMessage("hubgate.master-key is not base64")
                .hasNoCause();
    }

    @Test
    void keepsACopyOfItsBytes() {
        var bytes = new byte[32];
        var key = new MasterKey(bytes);
        bytes[0] = 1;
        assertThat(key.derive("a")).isEqualTo(new MasterKey(new byte[32]).derive("a"));
    }
}
