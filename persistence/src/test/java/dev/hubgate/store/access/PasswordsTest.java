package dev.hubgate.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String WORD = "correct horse ☃";
    private static final String STORED = Passwords.hash(WORD.toCharArray());

    @Test
    void knowsThePasswordAgainAndNoOther() {
        assertThat(Passwords.matches(WORD.toCharArray(), STORED)).isTrue();
        assertThat(Passwords.matches("correct horse".toCharArray(), STORED)).isFalse();
    }

    @Test
    void theStoredTextTellsHowItWasMadeAndHasASaltOfItsOwn() {
        assertThat(STORED).matches("pbkdf2-sha256\\$600000\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(Passwords.hash(WORD.toCharArray())).isNotEqualTo(STORED);
    }

    @Test
    void nobodyHasAPasswordNotEvenTheOneThatIsChecked() {
        assertThat(Passwords.matches("nobody has this password".toCharArray(), null))
                .isFalse();
        assertThat(Passwords.matches(new char[0], null)).isFalse();
    }

    @Test
    void doesNoWorkForATextThatIsTooLong() {
        var start = System.nanoTime();
        assertThat(Passwords.matches(new char[1_000_000], STORED)).isFalse();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000);
    }

    @Test
    void readsWhatWasStoredWithFewerRounds() {
        // PBKDF2-HMAC-SHA-256 of "password", salt "salt", 4,096 rounds, 32 bytes; computed by another program.
        var stored = "pbkdf2-sha256$4096$c2FsdA$xeR41ZKIyEGqUw22hFxMjZYok6ABzk4RpJY4c6qYE0o";
        assertThat(Passwords.matches("password".toCharArray(), stored)).isTrue();
        assertThat(Passwords.matches("passwore".toCharArray(), stored)).isFalse();
    }
}
