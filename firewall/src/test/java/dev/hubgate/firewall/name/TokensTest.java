package dev.hubgate.firewall.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static List<String> words(String text) {
        var tokens = new Tokens();
        var words = new ArrayList<String>();
        for (var at = 0; at < text.length(); ) {
            var next = tokens.fill(text, at);
            assertThat(next).isGreaterThan(at);
            for (var i = 0; i < tokens.count; i++) {
                words.add(text.substring(tokens.start[i], tokens.end[i]));
            }
            at = next;
        }
        return words;
    }

    @Test
    void aWordIsARunOfLettersAndDigitsAndASignStandsAlone() {
        assertThat(words("Jane Bùi, DOB 2000-10-07."))
                .containsExactly("Jane", "Bùi", ",", "DOB", "2000", "-", "10", "-", "07", ".");
    }

    @Test
    void anApostropheStaysInANameAndPartsAPossessive() {
        assertThat(words("O'Brien's dog isn't D’Angelo's"))
                .containsExactly("O'Brien", "'", "s", "dog", "isn", "'", "t", "D’Angelo", "'", "s");
    }

    @Test
    void aSignOutsideTheFirstPlaneIsOneWord() {
        assertThat(words("\uD83D\uDE00Ann\uD835\uDC00")).containsExactly("\uD83D\uDE00", "Ann\uD835\uDC00");
    }

    @Test
    void aLongTextIsReadInWindowsThatEndWithASentence() {
        var sentence = "Nobody of this name was seen here. ";
        var tokens = new Tokens();
        var next = tokens.fill(sentence.repeat(100), 0);
        assertThat(next % sentence.length()).isZero();
        assertThat(tokens.count).isBetween(Tokens.MOST / 2, Tokens.MOST);
    }

    @Test
    void upperCaseCountsNotForTheHash() {
        var tokens = new Tokens();
        tokens.fill("Émile ÉMILE émile", 0);
        assertThat(tokens.hash[1]).isEqualTo(tokens.hash[0]).isEqualTo(Hash.word("émile"));
        assertThat(tokens.hash[2]).isEqualTo(tokens.hash[0]);
        assertThat(tokens.form).startsWith(Form.CAPITALISED, Form.UPPER, Form.LOWER);
    }

    @Property(tries = 300)
    void nothingButWhiteSpaceIsLeftOut(@ForAll @StringLength(max = 2000) String text) {
        assertThat(String.join("", words(text)))
                .isEqualTo(text.codePoints()
                        .filter(c -> !Character.isWhitespace(c) && c != 0xA0)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
