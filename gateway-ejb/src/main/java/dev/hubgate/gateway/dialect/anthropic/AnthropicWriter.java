package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.ResponseFormat;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import java.math.BigDecimal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the body of a request. */
final class AnthropicWriter {

    /** The tool whose arguments are the answer. */
    static final String ANSWER = "json";

    private static final String ONE_OBJECT =
            "Answer with exactly one JSON object and nothing else: no text before or after" + " it, no code fence.";

    private final ChatRequest request;
    private final Offer offer;
    private final ClaudeHost host;
    private final ClaudeModel model;
    private final AnswerShape shape;
    private final String provider;

    AnthropicWriter(ChatRequest request, Offer offer, ClaudeHost host) {
        this.request = request;
        this.offer = offer;
        this.host = host;
        this.model = ClaudeModel.of(offer.nativeId());
        this.shape = AnswerShape.of(request, model, host);
        this.provider = offer.upstream().name();
    }

    ObjectNode body(int maxTokens) {
        var body = Json.object();
        if (host.bodyVersion() == null) {
            body.put("model", offer.nativeId());
        } else {
            body.put("anthropic_version", host.bodyVersion());
        }
        int most = Math.min(maxTokens, model.maxOutputTokens());
        body.put("max_tokens", most);
        messages(body);
        tools(body);
        var thinking = thinking(body, most);
        output(body, thinking);
        sampling(body);
        bookkeeping(body);
        if (request.streamed()) {
            body.put("stream", true);
        }
        return body;
    }

    private void messages(ObjectNode body) {
        var messages = new AnthropicMessages(request, provider, model, host);
        var system = messages.system();
        if (shape == AnswerShape.INSTRUCTED) {
            system.addObject().put("type", "text").put("text", instruction());
        }
        if (!system.isEmpty()) {
            body.set("system", system);
        }
        body.set("messages", messages.turns());
        var begun =
                messages.turns().get(messages.turns().size() - 1).get("role").stringValue();
        if (shape == AnswerShape.NATIVE && begun.equals("assistant")) {
            throw Failure.unsupported(
                            "messages[" + (request.messages().size() - 1) + "]",
                            provider,
                            "An answer that has begun cannot be held to a schema.")
                    .exception();
        }
    }

    private String instruction() {
        return request.format() instanceof ResponseFormat.JsonSchema schema
                ? ONE_OBJECT + " It must follow this JSON schema:\n" + schema.schema()
                : ONE_OBJECT;
    }

    private void tools(ObjectNode body) {
        if (shape != AnswerShape.TOOL) {
            new AnthropicTools(request, provider, model, host).write(body);
            return;
        }
        ArrayNode tools = body.putArray("tools");
        var tool = tools.addObject().put("name", ANSWER);
        if (request.format() instanceof ResponseFormat.JsonSchema schema) {
            tool.put("description", schema.description() == null ? "Gives the answer." : schema.description());
            tool.set("input_schema", answerSchema(schema.schema()));
        } else {
            tool.put(
                    "description",
                    "Gives the answer: one JSON object, with the properties that the conversation asks for.");
            tool.putObject("input_schema").put("type", "object").put("additionalProperties", true);
        }
        body.putObject("tool_choice").put("type", "tool").put("name", ANSWER).put("disable_parallel_tool_use", true);
    }

    private ObjectNode answerSchema(ObjectNode schema) {
        var type = Json.field(schema, "type");
        if (type == null || !type.isString() || !type.stringValue().equals("object")) {
            throw Failure.unsupported(
                            "response_format.json_schema.schema.type", provider, "The answer must be an object.")
                    .exception();
        }
        return schema;
    }

    private ClaudeThinking thinking(ObjectNode body, int maxTokens) {
        var thinking = ClaudeThinking.of(request, model).within(maxTokens);
        switch (thinking.mode()) {
            case UNSAID -> {}
            case OFF -> body.putObject("thinking").put("type", "disabled");
            case BUDGET -> body.putObject("thinking").put("type", "enabled").put("budget_tokens", thinking.budget());
            case ADAPTIVE -> {
                var how = body.putObject("thinking").put("type", "adaptive");
                if (model.hidesThinking()) {
                    how.put("display", "summarized");
                }
            }
            case IMPOSSIBLE ->
                throw Failure.unsupported(
                                Option.REASONING_EFFORT.field(),
                                provider,
                                "There is no room for thinking: it needs more than " + ClaudeThinking.LEAST_BUDGET
                                        + " tokens.")
                        .exception();
        }
        return thinking;
    }

    private void output(ObjectNode body, ClaudeThinking thinking) {
        if (thinking.effort() != null) {
            body.putObject("output_config").put("effort", thinking.effort());
        }
        if (shape == AnswerShape.NATIVE && request.format() instanceof ResponseFormat.JsonSchema asked) {
            var fit = SchemaFit.of(asked.schema(), "response_format.json_schema.schema");
            if (fit.fault() != null) {
                throw Failure.unsupported(fit.fault(), provider, fit.reason()).exception();
            }
            var config =
                    body.get("output_config") instanceof ObjectNode there ? there : body.putObject("output_config");
            config.putObject("format").put("type", "json_schema").set("schema", fit.schema());
        }
    }

    /** One is what a temperature and a top_p are if nobody says anything: the models that refuse them have it then too. */
    private void sampling(ObjectNode body) {
        number(body, Option.TEMPERATURE);
        number(body, Option.TOP_P);
        if (request.options().has(Option.TOP_K)) {
            body.set("top_k", request.options().get(Option.TOP_K));
        }
        var stop = request.options().stop();
        if (!stop.isEmpty()) {
            var all = body.putArray("stop_sequences");
            stop.forEach(all::add);
        }
    }

    private void number(ObjectNode body, Option option) {
        var value = request.options().number(option);
        if (value != null && value.compareTo(BigDecimal.ONE) != 0) {
            body.set(option.field(), request.options().get(option));
        }
    }

    private void bookkeeping(ObjectNode body) {
        var user = EndUser.of(request);
        if (user != null) {
            body.putObject("metadata").put("user_id", user);
        }
        var tier = request.options().text(Option.SERVICE_TIER);
        if (tier != null) {
            body.put("service_tier", tier.equals("default") ? "standard_only" : tier);
        }
    }
}
