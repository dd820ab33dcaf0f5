package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.dialect.Fit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request and what goes out for it. In the files beside the tests: {@code fields} of the request and {@code messages} (one
 * greeting where nothing is said), and either what is {@code refused} or the fields on the {@code wire}, the messages
 * {@code wired} (the same where nothing is said) and what was {@code dropped}.
 */
record Case(String provider, JsonNode json) {

    static final List<String> PROVIDERS = List.of(
            "openai",
            "azure-eu",
            "groq",
            "mistral",
            "xai",
            "together",
            "deepinfra",
            "fireworks",
            "deepseek",
            "qwen",
            "ollama",
            "openrouter",
            "vllm");

    static final int MAX_TOKENS = 77;

    static Stream<Case> all() {
        return PROVIDERS.stream().flatMap(Case::of);
    }

    static Stream<Case> of(String provider) {
        try (var in = Case.class.getResourceAsStream("/dialect/openai/" + provider + ".json")) {
            var cases = new ArrayList<Case>();
            Json.read(in.readAllBytes()).forEach(one -> cases.add(new Case(provider, one)));
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came out. */
    record Written(JsonNode body, List<String> dropped) {}

    Written write() {
        var request = RequestReader.chat(RequestReader.tree(Json.write(request())));
        var offer = Offers.at(provider, nativeId());
        var dialect = new OpenAiDialect();
        var fit = Fit.of(request, offer, dialect.capabilities(offer.upstream()), json.has("drop"));
        return new Written(
                Json.read(dialect.write(fit.request(), offer, MAX_TOKENS).body()), fit.dropped());
    }

    private String nativeId() {
        return json.has("native") ? json.get("native").stringValue() : "native-1";
    }

    private ObjectNode request() {
        var request = Json.object().put("model", "asked");
        request.set("messages", messages("messages"));
        if (json.get("fields") instanceof ObjectNode fields) {
            request.setAll(fields);
        }
        return request;
    }

    JsonNode body() {
        var body = Json.object().put("model", nativeId());
        body.set("messages", messages(json.has("wired") ? "wired" : "messages"));
        return body.setAll((ObjectNode) json.get("wire"));
    }

    /** What stands for an id that was made fit is put in. */
    private JsonNode messages(String name) {
        var said = json.has(name) ? json.get(name).toString() : "[{\"role\":\"user\",\"content\":\"Hi\"}]";
        return Json.read(said.replace("NINE", MistralBody.nine("call_abcdef123456")));
    }

    List<String> dropped() {
        var dropped = new ArrayList<String>();
        json.path("dropped").forEach(one -> dropped.add(one.stringValue()));
        return dropped;
    }

    /** @return null if it is not */
    String refused() {
        return json.has("refused") ? json.get("refused").stringValue() : null;
    }

    /** Whether the provider's own description of itself is to be asked. */
    boolean isChecked() {
        return refused() == null && !json.has("unchecked");
    }

    @Override
    public String toString() {
        return provider + ": " + json.get("name").stringValue();
    }
}
