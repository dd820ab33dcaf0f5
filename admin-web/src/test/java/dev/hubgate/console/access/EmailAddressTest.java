package dev.hubgate.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "o'hara+x@a-b.example", "ü@müller.example", "a.b@c.d.e"})
    void takesWhatCanBeAnAddress(String text) {
        assertThat(EmailAddress.isPlausible(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@example",
                "a b@example.com",
                "a@b@c.d",
                "a@b.c\u0000",
                "a@b."
            })
    void refusesWhatCannot(String text) {
        assertThat(EmailAddress.isPlausible(text)).isFalse();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(EmailAddress.isPlausible("a@" + "b".repeat(250) + ".example"))
                .isFalse();
    }

    @Test
    void doesNotBotherTheDatabaseWithControlCharacters() {
        assertThat(EmailAddress.isStorable("a\u0000@b.c")).isFalse();
        assertThat(EmailAddress.isStorable("operator@localhost")).isTrue();
    }
}
