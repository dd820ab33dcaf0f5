package dev.hubgate.gateway.chat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a chat request besides what is said, what may be called and in which form to answer. Each dialect says for
 * each whether it can honour it.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/chat/create">OpenAI's reference</a>
 */
public enum Option {
    MAX_COMPLETION_TOKENS("max_completion_tokens", Kind.BOUND),
    MAX_TOKENS("max_tokens", Kind.BOUND),
    TEMPERATURE("temperature"),
    TOP_P("top_p"),
    /** Not OpenAI's, but many providers have it. */
    TOP_K("top_k"),
    STOP("stop"),
    N("n"),
    SEED("seed"),
    FREQUENCY_PENALTY("frequency_penalty"),
    PRESENCE_PENALTY("presence_penalty"),
    LOGPROBS("logprobs"),
    TOP_LOGPROBS("top_logprobs"),
    LOGIT_BIAS("logit_bias"),
    REASONING_EFFORT("reasoning_effort"),
    VERBOSITY("verbosity"),
    PARALLEL_TOOL_CALLS("parallel_tool_calls"),
    MODALITIES("modalities"),
    AUDIO("audio"),
    WEB_SEARCH_OPTIONS("web_search_options"),
    SERVICE_TIER("service_tier"),
    PREDICTION("prediction", Kind.BOOKKEEPING),
    USER("user", Kind.BOOKKEEPING),
    SAFETY_IDENTIFIER("safety_identifier", Kind.BOOKKEEPING),
    METADATA("metadata", Kind.BOOKKEEPING),
    STORE("store", Kind.BOOKKEEPING),
    PROMPT_CACHE_KEY("prompt_cache_key", Kind.BOOKKEEPING),
    PROMPT_CACHE_RETENTION("prompt_cache_retention", Kind.BOOKKEEPING),
    PROMPT_CACHE_OPTIONS("prompt_cache_options", Kind.BOOKKEEPING),
    MODERATION("moderation", Kind.BOOKKEEPING);

    /** What a field is about. */
    public enum Kind {
        /** The length of the answer, which every dialect must be able to bound. */
        BOUND,
        /** The answer: leaving it out would give another one. */
        ANSWER,
        /** Accounting, caching and speed: the answer is the same without it. */
        BOOKKEEPING
    }

    private static final Map<String, Option> BY_FIELD =
            Arrays.stream(values()).collect(Collectors.toMap(Option::field, Function.identity()));

    private final String field;
    private final Kind kind;

    Option(String field) {
        this(field, Kind.ANSWER);
    }

    Option(String field, Kind kind) {
        this.field = field;
        this.kind = kind;
    }

    /** @return null if it is the name of no option */
    public static Option named(String field) {
        return BY_FIELD.get(field);
    }

    /** Its name on OpenAI's wire. */
    public String field() {
        return field;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a value says no more than leaving it out would. */
    public boolean isDefault(JsonNode value) {
        return switch (this) {
            case N -> value.isNumber() && value.doubleValue() == 1;
            case FREQUENCY_PENALTY, PRESENCE_PENALTY, TOP_LOGPROBS -> value.isNumber() && value.doubleValue() == 0;
            case STOP, LOGIT_BIAS -> value.isContainer() && value.isEmpty();
            case LOGPROBS -> value.isBoolean() && !value.booleanValue();
            case PARALLEL_TOOL_CALLS -> value.isBoolean() && value.booleanValue();
            case VERBOSITY -> is(value, "medium");
            case SERVICE_TIER -> is(value, "auto");
            case MODALITIES -> value.isArray() && value.size() == 1 && is(value.get(0), "text");
            default -> false;
        };
    }

    private static boolean is(JsonNode value, String text) {
        return value.isString() && value.stringValue().equals(text);
    }
}
