package dev.hubgate.firewall.checksum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hubgate.firewall.Reference;
import dev.hubgate.firewall.Sample;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VectorsTest {
    /** Wrong by their hyphens alone, which the shapes of the scanner hold against them; and one CUSIP under ISIN. */
    private static final Set<String> BY_SHAPE = Set.of("9129-03456", "911-14-4442", "3133EHHF3");

    /** Vectors of the check digits alone, of countries or lengths that no registry has. */
    private static final Set<String> NO_COUNTRY =
            Set.of("BI43 2010 1106 7444", "AA0200000000053", "AA9800000000071", "ZZ97ZZZZZZZZZZZZZZZZZZZZZZZZZ40");

    @Test
    void everyVectorIsJudgedRightly() {
        var value = new Compact();
        List<String> wrong = Reference.samples("checksum_vectors").stream()
                .filter(vector -> !BY_SHAPE.contains(vector.field("value")))
                .filter(vector -> judge(vector, value) != Boolean.parseBoolean(vector.field("valid")))
                .map(vector -> vector.field("type") + " " + vector.field("value"))
                .toList();

        assertEquals(List.of(), wrong);
    }

    private static boolean judge(Sample vector, Compact value) {
        var text = vector.field("value");
        if (vector.field("type").equals("BTC_ADDRESS")) {
            return Wallets.base58(text, 0, text.length()) || Wallets.bech32(text, 0, text.length());
        }
        if (NO_COUNTRY.contains(text)) {
            return value.take(text, 0, text.length()) && Modular.mod97(value, 4) == 1;
        }
        var algorithm = Algorithms.BY_NAME.get(vector.field("type"));
        return value.take(text, 0, text.length()) && algorithm.test(value);
    }
}
