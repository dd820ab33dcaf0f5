package dev.hubgate.firewall.fuzz;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.media.MediaReading;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.redaction.Restorer;
import dev.hubgate.firewall.request.RequestInspector;
import dev.hubgate.firewall.text.Detector;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Put back together, a request says what it said; read again, the same is taken out of it; what was taken out is in it no more. */
final class Requests implements Subject {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Policy REDACT = Values.policy(Action.REDACT);

    private final RequestInspector inspector;

    Requests(Detector detector, Injection injection) {
        inspector = new RequestInspector(detector, injection, (type, bytes, policy, budget) -> MediaReading.UNREADABLE);
    }

    @Override
    public void read(String text, Random random) {
        var mail = "zq" + random.nextInt(1 << 30) + "x@mail.example.org";
        var body = new Trees(text, mail, random).request();
        var first = body.deepCopy();
        var inspection = inspector.inspect(first, REDACT, Budget.ample());
        var second = body.deepCopy();
        Subject.must(
                inspection.outcome()
                        == inspector.inspect(second, REDACT, Budget.ample()).outcome(),
                "another outcome");
        if (inspection.outcome() == Action.BLOCK) {
            return;
        }
        Subject.must(first.equals(second), "something else was taken out the second time");
        Subject.must(!JSON.writeValueAsString(first).contains(mail), "an address is left in it");
        var back = Restorer.of(inspection.vault());
        var missing = letters(body, UnaryOperator.identity());
        letters(first, back::text).forEach((letter, count) -> missing.merge(letter, -count, Integer::sum));
        // A share of a split value may be said once more, as part of another value beside it.
        missing.values().removeIf(count -> count <= 0);
        Subject.must(missing.isEmpty(), missing + " is missing when " + body + " is put back together: " + first);
    }

    /** How often each character is in all strings: a value that was split over several strings is put back into the first of them. */
    private static Map<Integer, Integer> letters(ObjectNode body, UnaryOperator<String> back) {
        var all = new StringBuilder();
        collect(body, back, all);
        var letters = new TreeMap<Integer, Integer>();
        // A text that is no JSON for its odd escapes may be some when they are gone.
        all.chars()
                .filter(letter -> letter > ' ' && letter != '"' && letter != '\\')
                .forEach(letter -> letters.merge(letter, 1, Integer::sum));
        return letters;
    }

    private static void collect(JsonNode node, UnaryOperator<String> back, StringBuilder all) {
        if (node.isObject()) {
            node.properties().forEach(member -> {
                all.append(back.apply(member.getKey()));
                collect(member.getValue(), back, all);
            });
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, back, all));
        } else {
            var text = node.asString();
            var inner = node.isString() ? inner(text) : null;
            if (inner == null) {
                all.append(back.apply(text));
            } else {
                collect(inner, back, all);
            }
        }
    }

    /** Of a string that is JSON, blanks around it included; it may be written down anew. */
    private static JsonNode inner(String string) {
        var text = string.strip();
        if (!text.startsWith("{") && !text.startsWith("[") && !text.startsWith("\"")) {
            return null;
        }
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return null;
        }
    }
}
