package dev.hubgate.store.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SecretBoxTest {

    private static final String ID = "crd_1";
    private static final String PROVIDER = "openai";
    private static final MasterKey MASTER = new MasterKey(new byte[32]);
    private static final SecretBox BOX = box(Optional.empty());

    /** What a version without data keys made of {@code sk-old} for provider openai, under a master key of zeros. */
    private static final String SEALED_BEFORE =
            "01000102030405060708090a0bcdabf44c583c66c90e8a469b914e88f6eaeb7f9b92de";

    private static SecretBox box(Optional<byte[]> current, byte[]... previous) {
        return new SecretBox(new CredentialKeys(MASTER, current, List.of(previous)));
    }

    private static byte[] key(int fill) {
        var key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    private static Sealed sealedBefore() {
        return new Sealed(HexFormat.of().parseHex(SEALED_BEFORE), null, "master-1");
    }

    @Property(tries = 200)
    void opensWhatItSealed(@ForAll String secret) {
        // A lone surrogate is no character and does not survive UTF-8.
        var text = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(BOX.open(ID, PROVIDER, BOX.seal(ID, text))).isEqualTo(text);
    }

    @Property(tries = 400)
    void aFlippedBitAnywhereIsNoticed(@ForAll @IntRange(max = 34 * 8 - 1) int bit, @ForAll boolean inKey) {
        var sealed = BOX.seal(ID, "hello");
        assertThat(sealed.sealed()).hasSize(34);
        assertThat(sealed.wrappedKey()).hasSize(61);
        (inKey ? sealed.wrappedKey() : sealed.sealed())[bit / 8] ^= (byte) (1 << bit % 8);
        assertThatThrownBy(() -> BOX.open(ID, PROVIDER, sealed)).isInstanceOf(UnreadableSecret.class);
    }

    @Property(tries = 50)
    void aCutValueIsNoticed(@ForAll @IntRange(max = 33) int length) {
        var sealed = BOX.seal(ID, "hello");
        var cut = new Sealed(Arrays.copyOf(sealed.sealed(), length), sealed.wrappedKey(), sealed.keyId());
        assertThatThrownBy(() -> BOX.open(ID, PROVIDER, cut)).isInstanceOf(UnreadableSecret.class);
        var cutKey = new Sealed(sealed.sealed(), Arrays.copyOf(sealed.wrappedKey(), length), sealed.keyId());
        assertThatThrownBy(() -> BOX.open(ID, PROVIDER, cutKey)).isInstanceOf(UnreadableSecret.class);
    }

    @Example
    void aSecretMovedToAnotherCredentialDoesNotOpen() {
        var mine = BOX.seal(ID, "sk-secret");
        var other = BOX.seal("crd_2", "sk-other");
        assertThatThrownBy(() -> BOX.open("crd_2", PROVIDER, mine))
                .isInstanceOf(UnreadableSecret.class)
                .hasMessageContaining("crd_2")
                .hasMessageNotContaining("sk-secret");
        var mixed = new Sealed(mine.sealed(), other.wrappedKey(), other.keyId());
        assertThatThrownBy(() -> BOX.open("crd_2", PROVIDER, mixed)).isInstanceOf(UnreadableSecret.class);
    }

    @Example
    void eachSecretHasADataKeyAndANonceOfItsOwn() {
        var one = BOX.seal(ID, "same");
        var other = BOX.seal(ID, "same");
        assertThat(one.sealed()).isNotEqualTo(other.sealed());
        assertThat(one.wrappedKey()).isNotEqualTo(other.wrappedKey());
        assertThatThrownBy(() -> BOX.open(ID, PROVIDER, new Sealed(one.sealed(), other.wrappedKey(), other.keyId())))
                .isInstanceOf(UnreadableSecret.class);
    }

    @Example
    void anUnknownKeyIsNamedByItsHash() {
        var sealed = box(Optional.of(key(1))).seal(ID, "sk-secret");
        assertThatThrownBy(() -> BOX.open(ID, PROVIDER, sealed))
                .isInstanceOf(UnreadableSecret.class)
                .hasMessageContaining(sealed.keyId());
    }

    @Example
    void earlierKeysOpenAndTheOneInUseSeals() {
        var old = box(Optional.of(key(1))).seal(ID, "sk-secret");
        var rotated = box(Optional.of(key(2)), key(1));
        assertThat(rotated.open(ID, PROVIDER, old)).isEqualTo("sk-secret");
        var fresh = rotated.seal(ID, "sk-new");
        assertThat(box(Optional.of(key(2))).open(ID, PROVIDER, fresh)).isEqualTo("sk-new");
    }

    @Example
    void theDerivedKeyOpensAfterAKeyWasSet() {
        assertThat(box(Optional.of(key(1))).open(ID, PROVIDER, BOX.seal(ID, "sk-secret")))
                .isEqualTo("sk-secret");
    }

    @Example
    void rewrappingChangesTheKeyAroundTheDataKeyAlone() {
        var old = box(Optional.of(key(1))).seal(ID, "sk-secret");
        var fresh = box(Optional.of(key(2)), key(1)).rewrap(ID, PROVIDER, old);
        assertThat(fresh.sealed()).isEqualTo(old.sealed());
        assertThat(fresh.holdsTheSameAs(old)).isTrue();
        assertThat(fresh).isNotEqualTo(old);
        assertThat(box(Optional.of(key(2))).open(ID, PROVIDER, fresh)).isEqualTo("sk-secret");
    }

    @Example
    void aSecretFromBeforeDataKeysOpensForItsProviderAlone() {
        assertThat(BOX.open(ID, PROVIDER, sealedBefore())).isEqualTo("sk-old");
        assertThatThrownBy(() -> BOX.open(ID, "groq", sealedBefore())).isInstanceOf(UnreadableSecret.class);
    }

    @Example
    void rewrappingMakesAnEnvelopeOfASecretFromBefore() {
        var fresh = box(Optional.of(key(1))).rewrap(ID, PROVIDER, sealedBefore());
        assertThat(fresh.wrappedKey()).isNotNull();
        assertThat(box(Optional.of(key(1))).open(ID, "whatever", fresh)).isEqualTo("sk-old");
    }

    @Example
    void theFormIsPlainAesGcmThatAnyProgramCanOpen() throws GeneralSecurityException {
        var sealed = BOX.seal(ID, "sk-secret");
        var dataKey = decrypt(MASTER.derive("hubgate credential key v1"), "credential-key/crd_1", sealed.wrappedKey());
        assertThat(decrypt(dataKey, "credential/crd_1", sealed.sealed()))
                .isEqualTo("sk-secret".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] decrypt(byte[] key, String owner, byte[] versioned) throws GeneralSecurityException {
        var cipher = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                javax.crypto.Cipher.DECRYPT_MODE,
                new javax.crypto.spec.SecretKeySpec(key, "AES"),
                new javax.crypto.spec.GCMParameterSpec(128, versioned, 1, 12));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(versioned, 13, versioned.length - 13);
    }

    @Example
    void nothingOfItIsPrinted() {
        var sealed = BOX.seal(ID, "sk-secret");
        assertThat(sealed.toString()).isEqualTo("Sealed[under " + sealed.keyId() + "]");
    }
}
