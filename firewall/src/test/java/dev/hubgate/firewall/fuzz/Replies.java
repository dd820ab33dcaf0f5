package dev.hubgate.firewall.fuzz;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.redaction.Vault;
import dev.hubgate.firewall.reply.ReplyScan;
import dev.hubgate.firewall.reply.StreamScan;
import dev.hubgate.firewall.text.Detector;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** What is only flagged comes out as it went in; JSON stays JSON; no character is cut in two. */
record Replies(Detector detector) implements Subject {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Policy FLAG = Values.policy(Action.FLAG);
    private static final Policy REDACT = Values.policy(Action.REDACT);

    @Override
    public void read(String text, Random random) {
        switch (random.nextInt(3)) {
            case 0 ->
                Subject.must(through(FLAG, false, Cut.pieces(text, random)).equals(text), "it was changed");
            case 1 -> {
                var out = through(REDACT, false, Cut.pieces(text, random));
                Subject.must(!Subject.isWellFormed(text) || Subject.isWellFormed(out), "half a character came out");
            }
            default -> json(text, random);
        }
    }

    private void json(String text, Random random) {
        var tree = JSON.createObjectNode().put("text", text);
        tree.putArray(Cut.stretch(text, 12, random)).add(4111111111111111L).add(text.length() / 7.0);
        tree.put("last", "\\" + Cut.stretch(text, 40, random) + "\"");
        var out = through(REDACT, true, Cut.pieces(JSON.writeValueAsString(tree), random));
        Subject.must(JSON.readTree(out).size() > 0, "the JSON is empty");
    }

    private String through(Policy policy, boolean json, List<String> pieces) {
        StreamScan stream =
                new ReplyScan(detector, policy, new Vault(Set.of()), Duration.ofMinutes(1)).stream("x", json);
        var out = new StringBuilder();
        pieces.forEach(piece -> out.append(stream.next(piece)));
        return out.append(stream.end()).toString();
    }
}
