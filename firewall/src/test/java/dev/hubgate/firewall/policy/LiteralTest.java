package dev.hubgate.firewall.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.hubgate.firewall.Action;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralTest {

    @ParameterizedTest
    @CsvSource({
        "EMP-\\d{6}, EMP-",
        "(?i)Emp-\\d{6}, emp-",
        "foo|bar, ''",
        "(foo|bar)-baz, -baz",
        "ab?cde, cde",
        "abc+d, abc",
        "a\\.b[xy]+longest, longest",
        "\\bPROJ_[A-Z]+\\b, PROJ_",
        "[^]|a]xyz|b, ''",
        "[a[]|xy, ''",
        "abc{|d, ''",
        "a{2}bc, bc",
        "\\pLabc, abc",
        "\\d+, ''"
    })
    void findsWhatEveryMatchContains(String pattern, String literal) {
        assertThat(new CustomPattern("X", Pattern.compile(pattern), Action.FLAG)
                        .literal()
                        .text())
                .isEqualTo(literal);
    }

    @Property(tries = 3000)
    void neverHidesAMatch(@ForAll("patterns") String source, @ForAll("texts") String text) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(source);
        } catch (com.google.re2j.PatternSyntaxException e) {
            return;
        }
        var literal = Literal.of(source, false);
        if (pattern.matcher(text).find()) {
            assertThat(literal.mayBeIn(text, text.toLowerCase(Locale.ROOT)))
                    .as(source)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(List.of(
                        "a", "b", "ab", "c", "|", "(", ")", "[", "]", "^", "-", "?", "*", "+", "{2}", "{0,1}", "{", "}",
                        ".", "\\d", "\\.", "\\x61", "\\pL", "(?i)", "(?:", "\\Q", "\\E", "[^a]", "[]a]", "$"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abcABC.-]1{}").ofMaxLength(8);
    }
}
