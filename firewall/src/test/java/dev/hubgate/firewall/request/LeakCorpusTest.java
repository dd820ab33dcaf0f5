package dev.hubgate.firewall.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Inspection;
import dev.hubgate.firewall.policy.Policy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Values of many kinds in every place of every kind of request, in every guise: none of them leaves. */
class LeakCorpusTest {

    private static final Set<Guise> READ = EnumSet.allOf(Guise.class);

    private interface Row {
        /** @return what went wrong, or null */
        String wrong(Spot spot, Planted planted, Guise guise, ObjectNode body);
    }

    private static Inspection inspect(Spot spot, ObjectNode body, Policy policy) {
        var purpose = spot.kind() == Spot.Kind.EMBEDDED ? Purpose.EMBEDDING : Purpose.CONVERSATION;
        return Asking.INSPECTOR.inspect(body, purpose, policy, Budget.ample());
    }

    private static List<String> wrong(Row row) {
        var wrong = new ArrayList<String>();
        int rows = 0;
        for (var spot : Spot.ALL) {
            for (var planted : Planted.ALL) {
                for (var guise : READ) {
                    boolean fits = spot.takes(planted) && (spot.kind() != Spot.Kind.IDENTIFIER || guise == Guise.PLAIN);
                    if (fits) {
                        rows++;
                        var body = (ObjectNode) Asking.MAPPER.readTree(spot.request(planted, guise));
                        var what = row.wrong(spot, planted, guise, body);
                        if (what != null) {
                            wrong.add(planted + " at " + spot + " as " + guise + ": " + what);
                        }
                    }
                }
            }
        }
        System.out.println("leak corpus: " + rows + " rows, " + wrong.size() + " wrong");
        return wrong;
    }

    @Test
    void nothingLeavesWhereItIsRedacted() {
        assertThat(wrong((spot, planted, guise, body) -> {
                    var inspection = inspect(spot, body, Asking.REDACT);
                    boolean leaves = inspection.outcome() != Action.BLOCK && Revealed.tells(body, planted.value());
                    return leaves ? "leaves" : null;
                }))
                .isEmpty();
    }

    @Test
    void everyPlaceIsToldRight() {
        assertThat(wrong((spot, planted, guise, body) -> {
                    var told = inspect(spot, body, Asking.REDACT).violations();
                    boolean right = told.stream()
                            .anyMatch(violation -> violation.action().compareTo(Action.REDACT) >= 0
                                    && violation.path().startsWith(spot.path()));
                    return right ? null : "told as " + told;
                }))
                .isEmpty();
    }

    @Test
    void everyOneBlocksWhereItIsBlocked() {
        assertThat(wrong((spot, planted, guise, body) ->
                        inspect(spot, body, Asking.BLOCK).outcome() == Action.BLOCK ? null : "is let through"))
                .isEmpty();
    }

    @Test
    void nothingLeavesInPieces() {
        var wrong = new ArrayList<String>();
        for (var planted : Planted.ALL) {
            var text = planted.sentence();
            for (int cut = text.length() - planted.value().length() + 1; cut < text.length(); cut++) {
                var body = Asking.MAPPER.createObjectNode();
                var content = body.putArray("messages")
                        .addObject()
                        .put("role", "user")
                        .putArray("content");
                content.addObject().put("type", "text").put("text", text.substring(0, cut));
                content.addObject().put("type", "text").put("text", text.substring(cut));
                Asking.inspect(body, Asking.REDACT);
                if (tellsTogether(body, planted.value())) {
                    wrong.add(planted + " cut at " + cut);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean tellsTogether(ObjectNode body, String value) {
        var content = body.path("messages").path(0).path("content");
        var text = content.path(0).path("text").asString()
                + content.path(1).path("text").asString();
        return Revealed.tells(Asking.MAPPER.createArrayNode().add(text), value);
    }
}
