package dev.hubgate.firewall.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class CustomReaderTest {

    private static CustomPattern read(String pattern) {
        var json = JsonNodeFactory.instance.objectNode().put("name", "X").put("pattern", pattern);
        return CustomReader.read(Members.of("custom[0]", json));
    }

    private static PolicyFault fault(String pattern) {
        var fault = catchThrowableOfType(PolicyFault.class, () -> read(pattern));
        assertThat(fault).as("a fault of " + pattern).isNotNull();
        assertThat(fault.path()).isEqualTo("custom[0].pattern");
        return fault;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CASE-\\d{6}",
                "(?i)kunde(?:nnummer)?[: ]+\\d+",
                "(?P<id>[A-Z]{2,3})-\\d+",
                "(?<id>[A-Z]{2,3})-\\d+",
                "\\bPRJ[_-]?[0-9a-f]{8,64}\\b",
                "[(?=](?:a|b)+",
                "\\(\\?=a",
                "\\Q(?=\\1\\E",
                "[\\]]x{2}",
                "[[:alpha:]]{3}",
                "[]a]{3}",
                "a{1000}",
                "a{,5}b",
                "x{2,}",
                "\\pL+\\x{1F600}",
                "a*b|c"
            })
    void takesWhatRunsInLinearTime(String pattern) {
        assertThat(read(pattern).pattern().pattern()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a(?=b); look-ahead",
                "a(?!b); look-ahead",
                "(?<=a)b; look-behind",
                "(?<!a)b; look-behind",
                "(a)\\1; back-references",
                "(?P<x>a)(?P=x); back-references",
                "(?<x>a)\\k<x>; back-references",
                "(?>a)b; atomic groups",
                "a++b; possessive repetition",
                "a{2}+b; possessive repetition",
                "(a)?(?(1)b); conditions",
                "a(?#b); comments",
                "(a; missing closing )",
                "a); unexpected )",
                "[a; missing closing ]",
                "\\Ga; invalid escape",
                "a**; invalid nested repetition",
                "a{1001}; more than 1000",
                "a{2,100000}; more than 1000",
                "(?:a{1000}){3}; too large",
                "((a{100}){100}){100}; too large",
                "(((((((((a{9}){9}){9}){9}){9}){9}){9}){9}){9}){9}; too large",
                "([a-z]{50}|[0-9]{50}){50}; too large",
                "a*; empty text",
                "x|; empty text",
                "^; empty text",
                "\\b; empty text",
                "\\B; empty text",
                "(?m)$; empty text",
                "b*\\b; empty text"
            })
    void refusesWhatDoesNotAndSaysWhy(String pattern, String why) {
        assertThat(fault(pattern)).hasMessageContaining(why);
    }

    /** Pieces that patterns are made of, put together without sense. */
    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                        "a",
                        "[b-z]",
                        "[^",
                        "]",
                        "(",
                        ")",
                        "(?:",
                        "(?i)",
                        "{2}",
                        "{9,99}",
                        "{999}",
                        "{,",
                        "*",
                        "+",
                        "?",
                        "|",
                        "\\",
                        "\\d",
                        "\\Q",
                        "\\E",
                        "\\pL",
                        "\\x{",
                        "}",
                        "^",
                        "$",
                        "é",
                        "😀",
                        "(?<n>",
                        "[[:alpha:]]")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    /** None is compiled that is much larger than was thought before, and none ends in anything but a fault. */
    @Property(tries = 3_000)
    void noPatternCostsMoreThanWasThought(@ForAll("patterns") String pattern) {
        try {
            var read = read(pattern);
            assertThat(read.pattern().programSize()).isLessThanOrEqualTo(2_000);
            assertThat((long) read.pattern().programSize())
                    .isLessThanOrEqualTo(8 + 4 * PatternShape.of(pattern).instructions());
        } catch (PolicyFault fault) {
            assertThat(fault).hasMessageNotContaining("\\E");
        }
    }
}
