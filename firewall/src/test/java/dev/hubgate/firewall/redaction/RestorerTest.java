package dev.hubgate.firewall.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Example;

class RestorerTest {

    private final Vault vault = new Vault(Set.of());

    private Restorer with(String... values) {
        for (var value : values) {
            vault.placeholder("EMAIL", value);
        }
        return Restorer.of(vault);
    }

    @Example
    void putsEachValueBackWhereItsPlaceholderStands() {
        assertThat(with("a@x.org", "b@x.org").text("[EMAIL_2] wrote to [EMAIL_1], not to [EMAIL_3]."))
                .isEqualTo("b@x.org wrote to a@x.org, not to [EMAIL_3].");
    }

    @Example
    void theTenthIsNotTheFirst() {
        var restorer = with("1", "2", "3", "4", "5", "6", "7", "8", "9", "ten");
        assertThat(restorer.text("[EMAIL_10] [EMAIL_1] [EMAIL_11]")).isEqualTo("ten 1 [EMAIL_11]");
    }

    @Example
    void readsThemAsMarkdownAndJsonWriteThem() {
        var restorer = with("a@x.org");
        assertThat(restorer.text("\\[EMAIL\\_1\\] [EMAIL\\_1] \\[EMAIL_1\\]")).isEqualTo("a@x.org a@x.org a@x.org");
        assertThat(restorer.text("\\u005bEMAIL_1\\u005d \\u005BEMAIL\\u005f1\\u005D"))
                .isEqualTo("a@x.org a@x.org");
    }

    @Example
    void takesNothingThatOnlyLooksLikeOne() {
        var restorer = with("a@x.org");
        for (var other : new String[] {
            "[email_1]",
            "[ EMAIL_1]",
            "[EMAIL_1 ]",
            "EMAIL_1",
            "(EMAIL_1)",
            "[EMAIL-1]",
            "[EMAIL_01]",
            "[EMAIL_1\\]",
            "\\u005bEMAIL_1]",
            "[EMAIL_1"
        }) {
            assertThat(restorer.text(other)).isEqualTo(other);
        }
    }

    @Example
    void aLongValueThatIsNamedAgainAndAgainDoesNotFillAllMemory() {
        var restorer = with("x".repeat(1 << 20));
        var text = "[EMAIL_1]".repeat(1_000);

        assertThat(restorer.text(text)).hasSizeLessThan(Restorer.MOST_CHARS + text.length());
        assertThat(restorer.stream(false).next(text))
                .as("another text of the reply")
                .isEqualTo(text);
    }

    @Example
    void aPathKeepsItsBackslash() {
        assertThat(with("jo").text("C:\\Users\\[EMAIL_1]\\x")).isEqualTo("C:\\Users\\jo\\x");
        assertThat(with("jo").json("\"C:\\\\Users\\\\[EMAIL_1]\\\\x\"")).isEqualTo("\"C:\\\\Users\\\\jo\\\\x\"");
    }

    @Example
    void valuesInJsonAreEscapedAsItsStringsAre() {
        assertThat(with("O\"Brien\\\n\u0001").json("{\"to\":\"[EMAIL_1]\"}"))
                .isEqualTo("{\"to\":\"O\\\"Brien\\\\\\n\\u0001\"}");
    }

    @Example
    void aBackslashInJsonIsNotTheBeginningOfAnEscape() {
        var nested = "{\"a\":\"\\\\u005bEMAIL_1\\\\u005d\"}";
        assertThat(with("a@x.org").json(nested)).isEqualTo(nested);
        assertThat(with("a@x.org").json("\"\\\\\\u005bEMAIL_1\\u005d\"")).isEqualTo("\"\\\\a@x.org\"");
    }

    @Example
    void aValueIsNotReadAgain() {
        assertThat(with("[EMAIL_2]", "b@x.org").text("[EMAIL_1]")).isEqualTo("[EMAIL_2]");
        assertThat(with("[EMAIL_2]", "b@x.org").text("[[EMAIL_1]")).isEqualTo("[[EMAIL_2]");
    }

    @Example
    void whatTheClientWroteItselfIsNoPlaceholder() {
        var own = new Vault(Set.of("[EMAIL_1]"));
        assertThat(own.placeholder("EMAIL", "a@x.org")).isEqualTo("[EMAIL_2]");
        assertThat(Restorer.of(own).text("[EMAIL_1] [EMAIL_2]")).isEqualTo("[EMAIL_1] a@x.org");
    }

    @Example
    void saysNothingOfTheValues() {
        assertThat(with("a@x.org").toString()).doesNotContain("a@x.org");
        assertThat(vault.toString()).doesNotContain("a@x.org");
    }
}
