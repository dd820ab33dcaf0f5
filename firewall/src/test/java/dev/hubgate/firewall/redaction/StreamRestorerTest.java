package dev.hubgate.firewall.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StreamRestorerTest {

    @Property(tries = 10_000)
    void aTextInPiecesIsRestoredAsTheWholeAndAsItWasMeant(@ForAll long seed, @ForAll boolean json) {
        var told = new Told(seed, json);
        var restorer = told.restorer();
        var whole = told.told.toString();
        assertThat(json ? restorer.json(whole) : restorer.text(whole)).isEqualTo(told.meant.toString());
        var stream = restorer.stream(json);
        var out = new StringBuilder();
        told.pieces().forEach(piece -> out.append(stream.next(piece)));
        assertThat(out.append(stream.end())).hasToString(told.meant.toString());
    }

    /** By trying: what is held back must be the beginning of something, and what is given out must not be. */
    @Property(tries = 250)
    void onlyTheBeginningOfAPlaceholderIsHeldBack(@ForAll long seed) {
        var told = new Told(seed, false);
        var restorer = told.restorer();
        var stream = restorer.stream(false);
        var forms = told.forms();
        var in = new StringBuilder();
        var out = new StringBuilder();
        for (var piece : told.pieces()) {
            in.append(piece);
            out.append(stream.next(piece));
            int held = longestBeginning(in, forms);
            assertThat(restorer.text(in.substring(0, in.length() - held))).isEqualTo(out.toString());
        }
    }

    private static int longestBeginning(CharSequence text, Iterable<String> forms) {
        int longest = 0;
        for (var form : forms) {
            for (int length = Math.min(form.length() - 1, text.length()); length > longest; length--) {
                if (form.startsWith(
                        text.subSequence(text.length() - length, text.length()).toString())) {
                    longest = length;
                }
            }
        }
        return longest;
    }

    @Example
    void aPieceThatHasNothingToDoWithPlaceholdersIsGivenOutItself() {
        var vault = new Vault(Set.of());
        vault.placeholder("EMAIL", "a@x.org");
        var stream = Restorer.of(vault).stream(true);
        var piece = "nothing (here), \"really\"";
        assertThat(stream.next(piece)).isSameAs(piece);
        assertThat(stream.next("[EM")).isEmpty();
        assertThat(stream.next("")).isEmpty();
        assertThat(stream.next("AIL_1")).isEmpty();
        assertThat(stream.next("]!")).isEqualTo("a@x.org!");
        assertThat(stream.next(piece)).isSameAs(piece);
    }

    @Example
    void anEscapeMayBeCutAnywhere() {
        var vault = new Vault(Set.of());
        vault.placeholder("US_SSN", "1-2");
        for (var text : new String[] {
            "\\u005bUS_SSN_1\\u005d",
            "\\u005bUS\\u005fSSN\\u005F1\\u005D",
            "\\[US\\_SSN\\_1\\]",
            "\\\\[US\\\\_SSN_1\\\\]"
        }) {
            var stream = Restorer.of(vault).stream(true);
            var out = new StringBuilder();
            text.chars().forEach(c -> out.append(stream.next(Character.toString(c))));
            assertThat(out).hasToString("1-2");
            assertThat(stream.end()).isEmpty();
        }
    }

    @Example
    void whatWasCutOffComesOutInTheEnd() {
        var vault = new Vault(Set.of());
        vault.placeholder("EMAIL", "a@x.org");
        for (var text : new String[] {"[EMAIL_1", "[", "\\", "\\u005", "\\u005bEMAIL_1\\u005", "[EMAIL\\", "\\["}) {
            var stream = Restorer.of(vault).stream(false);
            assertThat(stream.next(text)).isEmpty();
            assertThat(stream.end()).isEqualTo(text);
        }
    }

    @Example
    void aMillionBracketsAreReadOnce() {
        var vault = new Vault(Set.of());
        for (int i = 0; i < 2_000; i++) {
            vault.placeholder("CREDIT_CARD_CVV", "v" + i);
        }
        var unit = "[CREDIT_CARD_CVV_[[\\[[CREDIT\\_CARD\\\\\\";
        var hostile = unit.repeat(50_000);
        var restorer = Restorer.of(vault);
        long begun = System.nanoTime();
        assertThat(restorer.text(hostile)).isEqualTo(hostile);
        var stream = restorer.stream(true);
        long length = 0;
        for (int i = 0; i < hostile.length(); i++) {
            length += stream.next(hostile.substring(i, i + 1)).length();
        }
        assertThat(length + stream.end().length()).isEqualTo(hostile.length());
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(30);
    }

    @Example
    void thousandsOfPlaceholdersAreFound() {
        var vault = new Vault(Set.of());
        var told = new StringBuilder();
        var meant = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            told.append(vault.placeholder("PERSON", "p" + i)).append(' ');
            meant.append("p").append(i).append(' ');
        }
        assertThat(Restorer.of(vault).text(told.toString())).isEqualTo(meant.toString());
        assertThat(Arrays.stream(meant.toString().split(" ")).distinct()).hasSize(5_000);
    }
}
