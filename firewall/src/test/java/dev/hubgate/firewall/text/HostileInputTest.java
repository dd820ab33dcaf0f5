package dev.hubgate.firewall.text;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.fuzz.Mutations;
import dev.hubgate.firewall.fuzz.Seeds;
import dev.hubgate.firewall.fuzz.Values;
import dev.hubgate.firewall.policy.Policy;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

    private static final Policy ALL = Judged.policy(Sensitivity.STRICT, EntityType.values());

    @Property(tries = 2000)
    void placesAreGoodWhateverTheText(@ForAll String text) {
        Values.check(text, Judged.DETECTOR.detect("name", text, ALL, Budget.ample()));
    }

    @Property(tries = 2000)
    void placesAreGoodInTextsThatLookReal(@ForAll("mutations") String text) {
        Values.check(text, Judged.DETECTOR.detect("", text, ALL, Budget.ample()));
    }

    @Provide
    Arbitrary<String> mutations() {
        return Arbitraries.longs().map(seed -> new Mutations(Seeds.TEXTS, seed).next());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%40",
                "%",
                "&#64;",
                "&",
                "\\n",
                "\\u0040",
                "=40",
                "a=40",
                "amFuZUByb2Uub3Jn ",
                "A1b",
                "/A1b",
                "1\n",
                "1 1\n",
                "a@\n",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA1a\n",
                "1-",
                "a ",
                "[at]",
                "a [at] b [dot] ",
                "\u0301",
                "a\u0301",
                "\u200b",
                "\u0430a",
                "\ud835\udc00",
                "\udb40\udc41",
                "Jane 1@b.co ",
                "12 A St, ",
                "YW1GdVpVQnliMlV1YjNKbg== "
            })
    void aLongTextOfOnePieceIsReadInLinearTime(String piece) {
        var text = piece.repeat(100_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Judged.DETECTOR.detect("", text, ALL, Budget.ample()));
    }
}
