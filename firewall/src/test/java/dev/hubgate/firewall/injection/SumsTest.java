package dev.hubgate.firewall.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hubgate.firewall.Texts;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SumsTest {

    private static final Weights WEIGHTS = Weights.shipped();
    private static final Sums SUMS = new Sums(WEIGHTS);

    @ParameterizedTest
    @EnumSource
    void comesToTheSameAsOnePieceAfterTheOther(Texts.Kind kind) {
        for (int length :
                new int[] {1, 4, 5, 279, 280, 281, 420, 421, 560, 700, 4000, 4001, 4279, 4281, 12_345, 30_000}) {
            var text = Texts.of(kind, length, length);
            check(text);
            check(Normaliser.normal(text));
        }
    }

    @Property(tries = 300)
    void comesToTheSameWhereverWordsAreCut(@ForAll("texts") String text) {
        check(text);
    }

    @Test
    void positionsThatRunOutBeginAgain() {
        var text = Normaliser.normal(Texts.of(Texts.Kind.PROSE, 3_000_000, 1));
        for (int i = 0; i < 4; i++) {
            check(text);
            check(text.substring(0, 500));
        }
        check(text + text + text);
    }

    private static void check(String text) {
        assertEquals(Pieces.most(text, WEIGHTS), SUMS.most(text), 0);
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(
                "a",
                "bcd",
                "'",
                "''",
                "’x",
                " ",
                ".",
                "中",
                "文字",
                "ignore",
                "don't",
                " all ",
                "é",
                "x".repeat(150),
                "'".repeat(90));
        return pieces.list().ofMinSize(20).ofMaxSize(400).map(list -> String.join("", list));
    }
}
