package dev.hubgate.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(Text.name("name", "🚀".repeat(120))).hasSize(240);
        assertThat(Refusals.of(() -> Text.name("name", "🚀".repeat(121))).param())
                .isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u0000b", "a\u0085b", "a\u2028b", "a\ud800b", "\udc00"})
    void refusesNamesThatCannotBeShownOnOneLine(String name) {
        assertThat(Refusals.of(() -> Text.name("name", name)).param()).isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o@acme.example", "first.last+tag@sub.acme.co", "ö@müller.example"})
    void takesAddressesThatMayExist(String email) {
        assertThat(Text.email("e", email)).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme.example",
                "@acme.example",
                "o@acme",
                "o@",
                "o@@acme.example",
                "o p@acme.example",
                "o@acme..example",
                "o@.acme.example",
                "o@acme.example.",
                "O <o@acme.example>",
                "a@b.c,d@e.f"
            })
    void refusesAddressesThatCannot(String email) {
        assertThat(Refusals.of(() -> Text.email("e", email)).param()).isEqualTo("e");
    }
}
