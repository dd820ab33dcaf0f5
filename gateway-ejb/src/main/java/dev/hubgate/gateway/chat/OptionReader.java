package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the options of a chat request, each of the type and in the range that OpenAI's reference gives. */
final class OptionReader {

    private static final int MAX_CHOICES = 128;
    private static final int MAX_TOKENS = 10_000_000;
    private static final int MAX_STOPS = 64;
    /** Fields that stand elsewhere in the request. */
    private static final Set<String> NO_OPTIONS = Set.of(
            "model",
            "messages",
            "tools",
            "tool_choice",
            "functions",
            "function_call",
            "response_format",
            "stream",
            "stream_options");

    private static final Set<String> KNOWN = Stream.concat(
                    NO_OPTIONS.stream(), Arrays.stream(Option.values()).map(Option::field))
            .collect(Collectors.toUnmodifiableSet());

    private OptionReader() {}

    static Options read(Fields body) {
        Map<Option, JsonNode> known = new EnumMap<>(Option.class);
        for (var field : body.json().properties()) {
            var option = Option.named(field.getKey());
            if (option != null && !field.getValue().isNull()) {
                check(option, field.getValue(), body);
                known.put(option, field.getValue());
            }
        }
        bothBounds(known);
        return new Options(known, Extras.of(body.json(), KNOWN));
    }

    private static void bothBounds(Map<Option, JsonNode> known) {
        var newer = known.get(Option.MAX_COMPLETION_TOKENS);
        var older = known.get(Option.MAX_TOKENS);
        if (newer != null && older != null && newer.intValue() != older.intValue()) {
            throw Failure.invalid(
                            "max_tokens",
                            "The fields max_tokens and max_completion_tokens contradict each other: send only one.")
                    .exception();
        }
    }

    private static void check(Option option, JsonNode value, Fields body) {
        var expected = expected(option, value);
        if (expected != null) {
            throw body.wrong(option.field(), expected);
        }
    }

    /** @return null if the value is right, else what it must be */
    private static String expected(Option option, JsonNode value) {
        return switch (option) {
            case MAX_COMPLETION_TOKENS, MAX_TOKENS -> integer(value, 1, MAX_TOKENS);
            case N -> integer(value, 1, MAX_CHOICES);
            case TOP_K -> integer(value, 0, Integer.MAX_VALUE);
            case TOP_LOGPROBS -> integer(value, 0, 20);
            case SEED -> value.isIntegralNumber() ? null : "an integer";
            case TEMPERATURE -> number(value, 0, 2);
            case TOP_P -> number(value, 0, 1);
            case FREQUENCY_PENALTY, PRESENCE_PENALTY -> number(value, -2, 2);
            case STOP -> stops(value);
            case PARALLEL_TOOL_CALLS, STORE -> value.isBoolean() ? null : "true or false";
            // Together takes a number here.
            case LOGPROBS -> value.isBoolean() || value.isIntegralNumber() ? null : "true or false";
            case LOGIT_BIAS, METADATA, AUDIO, WEB_SEARCH_OPTIONS, PREDICTION -> value.isObject() ? null : "an object";
            case MODALITIES -> strings(value, 8) ? null : "an array of strings";
            case REASONING_EFFORT,
                    VERBOSITY,
                    SERVICE_TIER,
                    USER,
                    SAFETY_IDENTIFIER,
                    PROMPT_CACHE_KEY,
                    PROMPT_CACHE_RETENTION -> value.isString() ? null : "a string";
            case PROMPT_CACHE_OPTIONS, MODERATION -> null;
        };
    }

    private static String integer(JsonNode value, int min, int max) {
        var good = value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= min
                && value.intValue() <= max;
        return good ? null : "an integer from " + min + " to " + max;
    }

    private static String number(JsonNode value, int min, int max) {
        var good = value.isNumber() && Json.number(value) >= min && Json.number(value) <= max;
        return good ? null : "a number from " + min + " to " + max;
    }

    private static String stops(JsonNode value) {
        return value.isString() || strings(value, MAX_STOPS)
                ? null
                : "a string or an array of at most " + MAX_STOPS + " strings";
    }

    private static boolean strings(JsonNode value, int most) {
        if (!value.isArray() || value.size() > most) {
            return false;
        }
        for (var one : value) {
            if (!one.isString()) {
                return false;
            }
        }
        return true;
    }
}
