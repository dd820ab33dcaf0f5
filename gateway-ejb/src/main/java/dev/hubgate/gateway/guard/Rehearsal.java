package dev.hubgate.gateway.guard;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.redaction.Restorer;
import dev.hubgate.firewall.redaction.Vault;
import dev.hubgate.firewall.reply.ReplyScan;
import dev.hubgate.gateway.Json;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Made-up requests and replies that are read before the first real one: nothing is loaded and compiled yet at the start, and a request
 * would take a hundred times as long. Each round has other numbers, so that none is known from the one before.
 */
final class Rehearsal {

    private static final String PROSE = """
            Could you write to Maria Gonzalez, 12 Oak Street, Austin, TX 78701, that her order %1$d has left Hamburg? She was born on
            1990-01-02 and can be reached at maria.%1$d@example.com or +1 (415) 555-0132. Her card is 4111 1111 1111 1111, her IBAN
            DE89 3704 0044 0532 0130 00. There are three things to consider before we decide, and the first of them is time.
            """;
    private static final String CODE = """
            for (int i = 0; i < %1$d; i++) { sum += table[index(i)]; } // see https://example.com/a?b=%%40c
            export API_TOKEN=ghp_abcdefghijklmnopqrstuvwxyz0123456789 HOST=10.0.0.12 SECRET="dHJhdmVsIG5vdGVz"
            id,name,phone
            %1$d,Li Wei,555-123-4567
            """;
    private static final String JSON = """
            [{"id": %1$d, "name": "John Smith", "email": "tom.%1$d@example.org", "note": "wants a call back", "ssn": "219-09-%1$d"}]
            """;
    private static final int FIRST_NUMBER = 1000;
    private static final int REPLY_PIECE = 5;

    private final Engine engine;

    Rehearsal(Engine engine) {
        this.engine = engine;
    }

    /** Reads until the time is over, once at least. */
    void run(Duration time) {
        long began = System.nanoTime();
        for (int number = FIRST_NUMBER;
                number == FIRST_NUMBER || System.nanoTime() - began < time.toNanos();
                number++) {
            var request = request(number);
            var inspection = engine.requests().inspect(request, Policy.DEFAULT, Budget.ample());
            reply(request.at("/messages/0/content").stringValue(), inspection.vault());
        }
    }

    private static ObjectNode request(int number) {
        var body = Json.object().put("model", "none");
        var messages = body.putArray("messages");
        messages.addObject().put("role", "user").put("content", PROSE.repeat(3).formatted(number));
        messages.addObject().put("role", "assistant").put("content", CODE.formatted(number));
        messages.addObject().put("role", "tool").put("content", JSON.formatted(number));
        return body;
    }

    private void reply(String text, Vault vault) {
        var restoring = Restorer.of(vault).stream(false);
        var scan = new ReplyScan(engine.detector(), Policy.DEFAULT, new Vault(Set.of()), Duration.ofMinutes(1));
        var scanning = scan.stream("choices[0].message.content", false);
        for (int from = 0; from < text.length(); from += REPLY_PIECE) {
            var piece = text.substring(from, Math.min(text.length(), from + REPLY_PIECE));
            restoring.next(scanning.next(piece));
        }
        restoring.next(scanning.end());
    }
}
