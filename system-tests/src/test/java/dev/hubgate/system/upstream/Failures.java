package dev.hubgate.system.upstream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The refusals of a provider: errors in OpenAI's envelope, or a page of HTML as a proxy before it would send. */
final class Failures {
    private final Map<String, Integer> alreadyRefused = new ConcurrentHashMap<>();

    /** Refuses if the script wants it, with {@code times=N} only the first N times that this very text comes. */
    boolean answered(Exchange exchange, Script script, String text) throws IOException {
        if (script.has("html")) {
            byte[] page =
                    "<html><body><h1>Bad gateway</h1>nginx at 10.1.2.3</body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.answer(script.find("html").orElseThrow().number(502), "text/html", page, Map.of());
            return true;
        }
        Directive status = script.find("status").orElse(null);
        if (status == null || alreadyRefused.merge(text, 1, Integer::sum) > status.option("times", Integer.MAX_VALUE)) {
            return false;
        }
        refuse(exchange, status);
        return true;
    }

    private static void refuse(Exchange exchange, Directive directive) throws IOException {
        int status = directive.number(500);
        Map<String, String> headers = new HashMap<>(Map.of("x-request-id", "req_of_the_provider"));
        if (directive.options().containsKey("retry-after")) {
            headers.put("retry-after", directive.options().get("retry-after"));
        }
        refuse(exchange, status, codeFor(status), headers);
    }

    static void refuse(Exchange exchange, int status, String code, Map<String, String> headers) throws IOException {
        byte[] body = error(status, code).toString().getBytes(StandardCharsets.UTF_8);
        exchange.answer(status, "application/json", body, headers);
    }

    static ObjectNode error(int status, String code) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.putObject("error")
                .put("message", "The provider refuses with " + status + ".")
                .put("type", status < 500 ? "invalid_request_error" : "server_error")
                .put("param", status == 400 ? "temperature" : null)
                .put("code", code);
        return envelope;
    }

    private static String codeFor(int status) {
        return switch (status) {
            case 400 -> "invalid_value";
            case 401 -> "invalid_api_key";
            case 404 -> "model_not_found";
            case 429 -> "rate_limit_exceeded";
            case 503 -> "server_is_overloaded";
            default -> "server_error";
        };
    }
}
