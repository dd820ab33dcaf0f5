package dev.hubgate.system.upstream;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The refusals of a provider: errors in its own envelope, or a page of HTML as a proxy before it would send. */
final class Failures {
    /** What no client may ever see of it. */
    static final String PAGE = "<html><body><h1>Bad gateway</h1>nginx at 10.1.2.3</body></html>";

    private static final Tongue OPENAI = new OpenAiTongue();

    private final Map<String, Integer> alreadyRefused = new ConcurrentHashMap<>();

    /** Refuses if the script wants it, with {@code times=N} only the first N times that this very text comes. */
    boolean answered(Exchange exchange, Tongue tongue, Script script, String text) throws IOException {
        if (script.has("html")) {
            int status = script.find("html").orElseThrow().number(502);
            exchange.answer(status, "text/html", Sse.bytes(PAGE), Map.of());
            return true;
        }
        Directive status = script.find("status").orElse(null);
        if (status == null || alreadyRefused.merge(text, 1, Integer::sum) > status.option("times", Integer.MAX_VALUE)) {
            return false;
        }
        refuse(exchange, tongue, status);
        return true;
    }

    private static void refuse(Exchange exchange, Tongue tongue, Directive directive) throws IOException {
        Map<String, String> headers = new HashMap<>();
        if (directive.options().containsKey("retry-after")) {
            headers.put("retry-after", directive.options().get("retry-after"));
        }
        refuse(exchange, tongue, directive.number(500), message(directive.number(500)), headers);
    }

    static void refuse(Exchange exchange, Tongue tongue, int status, String message, Map<String, String> more)
            throws IOException {
        Tongue.Refused refused = tongue.refusal(status, message);
        Map<String, String> headers = new HashMap<>(refused.headers());
        headers.putAll(more);
        exchange.answer(status, "application/json", refused.body(), headers);
    }

    /** Refuses in OpenAI's words. */
    static void refuse(Exchange exchange, int status) throws IOException {
        refuse(exchange, OPENAI, status, message(status), Map.of());
    }

    static String message(int status) {
        return "The provider refuses with " + status + ".";
    }
}
