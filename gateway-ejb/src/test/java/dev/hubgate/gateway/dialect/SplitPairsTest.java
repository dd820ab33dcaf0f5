package dev.hubgate.gateway.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SplitPairsTest {

    @Property(tries = 300)
    void anySplitGivesTheSameText(@ForAll String any, @ForAll int seed) {
        var text = any.replaceAll("\\p{Cs}", "") + "\ud83e\udd8a.";
        var pairs = new SplitPairs();
        var out = new StringBuilder();
        int at = 0;
        int step = 1 + Math.floorMod(seed, 3);
        while (at < text.length()) {
            int end = Math.min(text.length(), at + step);
            var piece = pairs.whole("here", text.substring(at, end));
            assertThat(new String(piece.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(piece);
            out.append(piece);
            at = end;
        }
        assertThat(out).hasToString(text);
    }

    @Example
    void halvesWaitEachInTheirPlace() {
        var pairs = new SplitPairs();
        assertThat(pairs.whole("a", "x\ud83e")).isEqualTo("x");
        assertThat(pairs.whole("b", "y")).isEqualTo("y");
        assertThat(pairs.whole("a", "\udd8a")).isEqualTo("\ud83e\udd8a");
    }
}
