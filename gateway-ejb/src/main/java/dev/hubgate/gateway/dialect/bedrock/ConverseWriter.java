package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.ResponseFormat;
import dev.hubgate.gateway.dialect.anthropic.SchemaFit;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.gateway.relay.WireRequest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes requests of Converse and ConverseStream.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">Amazon's reference</a>
 */
final class ConverseWriter {

    static final String SCHEMA_PATH = "response_format.json_schema.schema";
    private static final String ONLY_JSON =
            "Answer with one JSON object and nothing else: no other text, no code fences.";
    private static final String SUCH_JSON = " It must follow this JSON schema:\n";

    private final ChatRequest request;
    private final BedrockModel model;
    private final String provider;
    private final ObjectNode body = Json.object();
    /** What Bedrock hands on to the model as it is. */
    private final ObjectNode fields = Json.object();

    private ConverseWriter(ChatRequest request, Offer offer) {
        this.request = request;
        this.model = BedrockModel.of(offer);
        this.provider = offer.upstream().name();
    }

    static WireRequest write(ChatRequest request, Offer offer, int maxTokens) {
        var body = new ConverseWriter(request, offer).body(offer, maxTokens);
        var operation = request.streamed() ? "converse-stream" : "converse";
        var framing = request.streamed() ? Framing.EVENT_STREAM : Framing.WHOLE;
        return BedrockAddress.request(offer, operation, Json.write(body), framing);
    }

    private ObjectNode body(Offer offer, int maxTokens) {
        var tools = new ConverseTools(request, model, provider);
        var messages = new ConverseMessages(request, model, provider, tools.history());
        body.set("messages", messages.messages());
        answer(messages.system(), tools);
        if (!messages.system().isEmpty()) {
            body.set("system", messages.system());
        }
        inference(maxTokens);
        Effort.write(request, offer, model, maxTokens, fields);
        if (!fields.isEmpty()) {
            body.set("additionalModelRequestFields", fields);
        }
        CallerTags.write(request.options(), body);
        tier();
        return body;
    }

    private void answer(ArrayNode system, ConverseTools tools) {
        var form = AnswerForm.of(request, model);
        if (form == AnswerForm.TOOL && request.format() instanceof ResponseFormat.JsonSchema format) {
            tools.writeAnswer(format, body);
            return;
        }
        tools.write(body, fields);
        if (form == AnswerForm.SCHEMA && request.format() instanceof ResponseFormat.JsonSchema format) {
            hold(format);
        } else if (form == AnswerForm.INSTRUCTION) {
            var schema =
                    request.format() instanceof ResponseFormat.JsonSchema format ? SUCH_JSON + format.schema() : "";
            system.addObject().put("text", ONLY_JSON + schema);
        }
    }

    /** Holds the model to a schema, which goes as a string. */
    private void hold(ResponseFormat.JsonSchema format) {
        var fit = SchemaFit.of(format.schema(), SCHEMA_PATH);
        if (fit.fault() != null) {
            throw Failure.unsupported(fit.fault(), provider, fit.reason()).exception();
        }
        var text = body.putObject("outputConfig").putObject("textFormat").put("type", "json_schema");
        var schema = text.putObject("structure")
                .putObject("jsonSchema")
                .put("schema", fit.schema().toString())
                .put("name", format.name());
        if (format.description() != null && !format.description().isBlank()) {
            schema.put("description", format.description());
        }
    }

    private void inference(int maxTokens) {
        var inference = body.putObject("inferenceConfig").put("maxTokens", maxTokens);
        Sampling.write(request, model, inference, fields);
        var stop = request.options().stop();
        if (!stop.isEmpty()) {
            stop.forEach(inference.putArray("stopSequences")::add);
        }
    }

    private void tier() {
        var tier = request.options().text(Option.SERVICE_TIER);
        if (tier != null && !tier.equals("auto")) {
            body.putObject("serviceTier").put("type", tier);
        }
    }
}
