package dev.hubgate.gateway.dialect.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FenceFilterTest {

    private static String through(String text) {
        var filter = new FenceFilter();
        return filter.more(text) + filter.end();
    }

    @Test
    void takesAFenceOff() {
        assertThat(through("```json\n{\"a\": 1}\n```")).isEqualTo("{\"a\": 1}");
        assertThat(through(" \n```\r\n{\"a\":\n 1}\n```\n\n")).isEqualTo("{\"a\":\n 1}");
    }

    @Test
    void leavesEverythingElseAlone() {
        for (var text : new String[] {
            "{\"a\":1}", " {}\n", "", "`a`", "``", "Here:\n```json\n{}\n```", "```no label!\n{}", "```json {\"a\":1}```"
        }) {
            assertThat(through(text)).isEqualTo(text);
        }
    }

    @Test
    void keepsTicksInsideTheAnswer() {
        assertThat(through("```json\n{\"a\":\"```\", \"b\": \"` `\"}\n```"))
                .isEqualTo("{\"a\":\"```\", \"b\": \"` `\"}");
    }

    @Test
    void keepsWhatWasCutOff() {
        assertThat(through("```json\n{\"a\": \"x ``")).isEqualTo("{\"a\": \"x ``");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("`{}\n j\r").ofMaxLength(24);
    }

    @Property
    void doesNotMindHowTheTextIsCut(@ForAll("texts") String text, @ForAll("texts") String more) {
        var filter = new FenceFilter();
        var pieces = new StringBuilder();
        for (var c : (text + more).toCharArray()) {
            pieces.append(filter.more(String.valueOf(c)));
        }
        assertThat(pieces.append(filter.end()).toString()).isEqualTo(through(text + more));
    }
}
