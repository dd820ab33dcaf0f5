package dev.hubgate.firewall.pattern;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
    private final Scanner scanner = new Scanner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1 ",
                "1-",
                "1.",
                "a@",
                "@",
                ":",
                "::",
                "a:",
                "=",
                "password=",
                "password is ",
                "key=a1b2c3d4",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY-----!",
                "-----BEGIN PRIVATE KEY-----",
                "eyJ",
                "eyJhbGciOiJI.",
                "eyJhbGciOiJIUzI1NiJ9.eyJhbGciOiJIUzI1NiJ9.",
                "a://",
                "a://b:c@",
                "http://a:b",
                "sk-",
                "4111 ",
                "4111111111111111",
                "123-45-6789,",
                "ssn,phone\n1,2\n",
                "a,",
                "ssn,123-45-6789,",
                "GB29 ",
                "DE89",
                "curl -u a:b ",
                "kind: Secret\ndata:\n a: bbbbbbbbbbbb\n",
                "data:\n",
                "Q~",
                "1Q~aaaa",
                "atlasv1.",
                "1 Main Street, ",
                "Main-",
                "PO Box 1 ",
                "+1",
                "(1) ",
                "\u00df1 ",
                "\ud83d",
                "\ude00",
                "\ud83d\ude00@",
                "1.1234, 1.1234 ",
                "born 1/1/2000 ",
                "bc1q",
                "passport number ",
                "\n",
                "\n,",
                "fm2_",
                "glc_a",
                "authorization: bearer ",
                "xoxe.xoxp-1-",
                "a b c d e f g h ",
                "00:",
                "0-",
                "1::",
                "discord=1",
                "a_",
                "token: \"",
                "\\",
                "ops_eyJ"
            })
    void aLongTextOfOnePieceIsReadInLinearTime(String piece) {
        var text = piece.repeat(400_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> scanner.scan(text));
    }

    /** The word that a recogniser looks for beyond the last one. */
    @ParameterizedTest
    @ValueSource(
            strings = {"ssh a b c d -@", "1 2 3 .@", "-@", "INSERT INTO t (", "alter user", "user", "ssh _@", "a-b-c--@"
            })
    void whatEndsTooSoonIsReadToItsEnd(String text) {
        for (int repeated = 0; repeated < 70; repeated++) {
            var whole = "x ".repeat(repeated) + text;
            assertTrue(new Scanner().scan(whole).stream().allMatch(found -> found.end() <= whole.length()), whole);
        }
    }

    @Property(tries = 3000)
    void findingsLieInTheTextInOrderAndSplitNoCharacter(@ForAll("texts") String text) {
        int end = 0;
        for (var finding : scanner.scan(text)) {
            assertTrue(finding.start() >= end && finding.end() <= text.length());
            end = finding.end();
            assertFalse(splits(text, finding.start()) || splits(text, end));
        }
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(
                "password",
                " is ",
                "=",
                ": ",
                "\"",
                "ssn ",
                "123-45-6789",
                "+1 415 555 0132",
                "@",
                "a.b",
                "example.com",
                "\ud83d\ude00",
                "\ud83d",
                "-----BEGIN RSA PRIVATE KEY-----",
                "-----END",
                "eyJhbGciOiJIUzI1NiJ9",
                ".",
                ":",
                "::1",
                "/",
                "//",
                "\n",
                ",",
                " ",
                "(",
                ")",
                "4111 1111 1111 1111",
                "GB29",
                "NWBK60161331926819",
                "sk-",
                "ghp_",
                "abcdefghijklmnopqrstuvwxyz0123456789",
                "curl -u ",
                "born ",
                "1990-01-02",
                "5 years old",
                "12 Main Street",
                "PO Box 12",
                "Springfield, IL 62704",
                "kind: Secret",
                "data:\n",
                " key: ",
                "YWJjZGVmZ2hpag==",
                "Q~",
                "|",
                "x12",
                "-",
                "0x",
                "bc1q",
                "passport ",
                "plate ",
                "account ",
                "48.8566, 2.3522",
                "00:1A:2B:3C:4D:5E",
                "ſ",
                "é",
                "١٢٣");
        return pieces.list().ofMaxSize(14).map(list -> String.join("", list));
    }
}
