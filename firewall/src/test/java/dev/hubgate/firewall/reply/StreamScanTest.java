package dev.hubgate.firewall.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.Violation;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.AllowList;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.redaction.Vault;
import dev.hubgate.firewall.text.Detector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.json.JsonMapper;

class StreamScanTest {

    private static final Detector DETECTOR = new Detector(Names.shipped());
    private static final JsonMapper JSON = new JsonMapper();

    private final Vault asked = new Vault(Set.of());
    private ReplyScan scan;

    private static Policy policy(Action usual, Map<EntityType, Action> others) {
        var actions = Policy.actions(usual, others);
        return new Policy(
                Sensitivity.BALANCED,
                actions,
                List.of(),
                AllowList.NONE,
                Action.OFF,
                Action.OFF,
                Action.OFF,
                true,
                true);
    }

    private StreamScan text(Action usual) {
        return stream(policy(usual, Map.of(EntityType.PERSON, Action.OFF)), false);
    }

    private StreamScan stream(Policy policy, boolean json) {
        scan = new ReplyScan(DETECTOR, policy, asked, Duration.ofMinutes(1));
        return scan.stream("choices[0].message.content", json);
    }

    private static String through(StreamScan stream, List<String> pieces) {
        var out = new StringBuilder();
        pieces.forEach(piece -> out.append(stream.next(piece)));
        return out.append(stream.end()).toString();
    }

    private static String bare(String text) {
        return text.replaceAll("\\[[A-Z_]+_[0-9]+]", "#");
    }

    @Property(tries = 60)
    void whatIsFoundInPiecesIsHiddenAsInTheWhole(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int usual) {
        var spoken = new Spoken(seed);
        assertThat(bare(text(Action.REDACT).whole(spoken.text.toString()))).isEqualTo(spoken.rest.toString());
        assertThat(bare(through(text(Action.REDACT), spoken.pieces(spoken.text, usual))))
                .isEqualTo(spoken.rest.toString());
        assertThat(scan.violations()).allMatch(one -> one.path().equals("choices[0].message.content"));
        assertThat(scan.violations().stream().mapToInt(Violation::count).sum()).isEqualTo(spoken.planted.size());
        assertThat(scan.violations().stream().map(Violation::entity)).containsAll(spoken.planted);
    }

    @Property(tries = 30)
    void whatIsFlaggedIsToldAndStays(@ForAll long seed) {
        var spoken = new Spoken(seed);
        assertThat(through(text(Action.FLAG), spoken.pieces(spoken.text, 6))).isEqualTo(spoken.text.toString());
        assertThat(scan.violations().stream().map(Violation::entity)).containsAll(spoken.planted);
    }

    @Property(tries = 30)
    void whatIsBlockedEndsTheText(@ForAll long seed) {
        var spoken = new Spoken(seed);
        var stream = text(Action.BLOCK);
        var before = spoken.rest.substring(0, spoken.rest.indexOf("#"));
        assertThat(through(stream, spoken.pieces(spoken.text, 6))).isEqualTo(before);
        assertThat(stream.isBlocked()).isTrue();
        assertThat(scan.violations())
                .containsExactly(
                        new Violation(spoken.planted.getFirst(), "choices[0].message.content", Action.BLOCK, 1));
    }

    @Property(tries = 60)
    void jsonStaysJson(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int usual) {
        var spoken = new Spoken(seed);
        var tree = JSON.createObjectNode()
                .put("text", spoken.text.toString())
                .put("quoted \"", "\"" + spoken.text + "\\")
                .put("n", 5);
        tree.putArray("card_numbers").add(4111111111111111L).add(4012888888881881L);
        var json = JSON.writeValueAsString(tree);
        var stream = stream(policy(Action.REDACT, Map.of(EntityType.PERSON, Action.OFF)), true);
        var out = JSON.readTree(through(stream, spoken.pieces(json, usual)));
        assertThat(bare(out.get("text").stringValue())).isEqualTo(spoken.rest.toString());
        assertThat(bare(out.get("quoted \"").stringValue())).isEqualTo("\"" + spoken.rest + "\\");
        assertThat(out.get("n").intValue()).isEqualTo(5);
        assertThat(out.get("card_numbers").toString()).doesNotContain("4111", "4012");
    }

    @Example
    void aStreamStaysAStream() {
        var word = "and so the work went on ".repeat(100);
        int in = 0;
        int out = 0;
        int length = 0;
        int held = 0;
        var stream = text(Action.REDACT);
        for (var piece : new Spoken(1).pieces(word, 4)) {
            in++;
            length += piece.length();
            var given = stream.next(piece);
            out += given.isEmpty() ? 0 : 1;
            length -= given.length();
            held = Math.max(held, length);
        }
        assertThat(held).isLessThan(150);
        assertThat((double) out / (in - 30)).isGreaterThan(0.95);
    }

    @Example
    void placeholdersOfTheRequestAreNotFound() {
        var password = asked.placeholder("PASSWORD", "hunter22");
        var email = asked.placeholder("EMAIL", "a@x.org");
        var told = "password: " + password + " and the e-mail: " + email + " belongs to Dear [PERSON_1]";
        assertThat(text(Action.REDACT).whole(told)).isEqualTo(told);
        assertThat(scan.violations()).isEmpty();
    }

    @Example
    void numbersGoOnWhereThoseOfTheRequestEnd() {
        var known = asked.placeholder("EMAIL", "maria.schmidt@posteo.de");
        assertThat(text(Action.REDACT).whole("write to jo.miller@posteo.de and maria.schmidt@posteo.de"))
                .isEqualTo("write to [EMAIL_2] and " + known);
        assertThat(asked.has("[EMAIL_2]")).isFalse();
    }

    @Example
    void aKeyThatNeverEndsIsHiddenToTheEnd() {
        var stream = text(Action.REDACT);
        var endless = "here: " + Spoken.KEY.substring(0, 200)
                + Spoken.KEY.substring(32, 1600).repeat(30);
        var out = through(stream, new Spoken(1).pieces(endless, 5));
        assertThat(bare(out)).isEqualTo("here: #");
    }

    @Example
    void endlessTextOfOneWordComesOut() {
        var pieces = new ArrayList<String>();
        for (int i = 0; i < 3_000; i++) {
            pieces.add("%2F%2F");
        }
        var stream = text(Action.REDACT);
        int given = 0;
        for (var piece : pieces) {
            given += stream.next(piece).length();
        }
        assertThat(given).isGreaterThan(18_000 - 1_300);
        assertThat(given + stream.end().length()).isEqualTo(18_000);
    }
}
