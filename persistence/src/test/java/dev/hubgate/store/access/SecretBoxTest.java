package dev.hubgate.store.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SecretBoxTest {

    private static final String OWNER = "provider/openai";
    private static final SecretBox BOX = new SecretBox(new MasterKey(new byte[32]));

    @Property(tries = 200)
    void opensWhatItSealed(@ForAll String secret) {
        // A lone surrogate is no character and does not survive UTF-8.
        var text = new String(
                secret.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(BOX.open(OWNER, BOX.seal(OWNER, text))).isEqualTo(text);
    }

    @Property(tries = 400)
    void aFlippedBitAnywhereIsNoticed(@ForAll @IntRange(max = 34 * 8 - 1) int bit) {
        var sealed = BOX.seal(OWNER, "hello");
        assertThat(sealed).hasSize(34);
        sealed[bit / 8] ^= (byte) (1 << bit % 8);
        assertThatThrownBy(() -> BOX.open(OWNER, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 50)
    void aCutValueIsNoticed(@ForAll @IntRange(max = 33) int length) {
        var sealed = java.util.Arrays.copyOf(BOX.seal(OWNER, "hello"), length);
        assertThatThrownBy(() -> BOX.open(OWNER, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Example
    void aValueMovedToAnotherOwnerDoesNotOpen() {
        var sealed = BOX.seal(OWNER, "sk-secret");
        assertThatThrownBy(() -> BOX.open("provider/groq", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("sk-secret");
    }

    @Example
    void anotherMasterKeyDoesNotOpenIt() {
        var other = new byte[32];
        other[31] = 1;
        var sealed = BOX.seal(OWNER, "sk-secret");
        assertThatThrownBy(() -> new SecretBox(new MasterKey(other)).open(OWNER, sealed))
                .hasMessageContaining("does not open under this master key");
    }

    @Example
    void sealingTwiceGivesTwoValues() {
        assertThat(BOX.seal(OWNER, "same")).isNotEqualTo(BOX.seal(OWNER, "same"));
    }
}
