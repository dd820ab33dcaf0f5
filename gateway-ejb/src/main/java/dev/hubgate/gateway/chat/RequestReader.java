package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From OpenAI's format to a checked request. What it does not know it keeps. */
public final class RequestReader {

    private static final int MAX_MODEL_CHARS = 256;
    private static final int MAX_INPUTS = 2_048;
    private static final int MAX_DIMENSIONS = 100_000;

    private RequestReader() {}

    /** @throws dev.hubgate.gateway.failure.FailureException naming the field at fault */
    public static ChatRequest chat(ObjectNode json) {
        var body = new Fields(json);
        var model = body.requiredText("model", MAX_MODEL_CHARS);
        var messages = MessageReader.read(body);
        var tools = ToolReader.tools(body);
        var choice = ToolReader.choice(body);
        ToolReader.check(choice, tools, body);
        var streamed = body.flag("stream");
        var streamOptions = body.object("stream_options");
        var includeUsage = streamOptions != null && streamOptions.flag("include_usage");
        return new ChatRequest(
                model,
                messages,
                tools,
                choice,
                ToolReader.format(body),
                OptionReader.read(body),
                streamed,
                streamed && includeUsage,
                body.get("functions") != null,
                PromptBound.of(body.json()));
    }

    /** @throws dev.hubgate.gateway.failure.FailureException naming the field at fault */
    public static EmbeddingRequest embedding(ObjectNode json) {
        var body = new Fields(json);
        var model = body.requiredText("model", MAX_MODEL_CHARS);
        var texts = texts(body);
        return new EmbeddingRequest(model, body.json(), texts, dimensions(body), base64(body), Json.length(json));
    }

    /**
     * Whichever of the two it is.
     *
     * @throws dev.hubgate.gateway.failure.FailureException naming the field at fault
     */
    public static ModelRequest either(ObjectNode body) {
        return body.has("input") && !body.has("messages") ? embedding(body) : chat(body);
    }

    private static List<String> texts(Fields body) {
        var input = body.required("input");
        if (input.isString()) {
            return List.of(input.stringValue());
        }
        if (!input.isArray() || input.isEmpty() || (!input.get(0).isNumber() && input.size() > MAX_INPUTS)) {
            throw body.wrong("input", "a string or an array of 1 to " + MAX_INPUTS + " inputs");
        }
        if (!input.get(0).isString()) {
            checkTokens(input, body);
            return List.of();
        }
        var texts = new ArrayList<String>(input.size());
        for (JsonNode text : input) {
            if (!text.isString()) {
                throw body.wrong("input", "of one kind: strings, or token numbers");
            }
            texts.add(text.stringValue());
        }
        return texts;
    }

    private static void checkTokens(JsonNode input, Fields body) {
        var nested = input.get(0).isArray();
        for (var one : input) {
            var good = nested ? one.isArray() && !one.isEmpty() : one.isIntegralNumber();
            for (var token : one) {
                good &= token.isIntegralNumber();
            }
            if (!good) {
                throw body.wrong("input", "of one kind: strings, or token numbers");
            }
        }
    }

    private static Integer dimensions(Fields body) {
        var value = body.get("dimensions");
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < 1
                || value.intValue() > MAX_DIMENSIONS) {
            throw body.wrong("dimensions", "an integer from 1 to " + MAX_DIMENSIONS);
        }
        return value.intValue();
    }

    private static boolean base64(Fields body) {
        var format = body.optionalText("encoding_format");
        if (format != null && !format.equals("float") && !format.equals("base64")) {
            throw body.wrong("encoding_format", "float or base64");
        }
        return "base64".equals(format);
    }

    /**
     * A body as a tree.
     *
     * @throws dev.hubgate.gateway.failure.FailureException if it is no JSON object
     */
    public static ObjectNode tree(byte[] bytes) {
        if (bytes.length == 0) {
            throw Failure.invalid(null, "The body is empty: send a JSON object.")
                    .exception();
        }
        if (!Json.isUtf8(bytes)) {
            throw Failure.invalid(null, "The body is not valid UTF-8.").exception();
        }
        try {
            if (Json.read(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            // The parser's message quotes the input, so only the place is told.
            var at = e.getLocation();
            var where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw Failure.invalid(null, "The body is not valid JSON" + where + ".")
                    .exception();
        }
        throw Failure.invalid(null, "The body must be a JSON object.").exception();
    }
}
