package dev.hubgate.gateway.dialect.openai;

import static dev.hubgate.gateway.chat.Option.AUDIO;
import static dev.hubgate.gateway.chat.Option.FREQUENCY_PENALTY;
import static dev.hubgate.gateway.chat.Option.LOGIT_BIAS;
import static dev.hubgate.gateway.chat.Option.LOGPROBS;
import static dev.hubgate.gateway.chat.Option.MAX_COMPLETION_TOKENS;
import static dev.hubgate.gateway.chat.Option.MAX_TOKENS;
import static dev.hubgate.gateway.chat.Option.METADATA;
import static dev.hubgate.gateway.chat.Option.MODALITIES;
import static dev.hubgate.gateway.chat.Option.MODERATION;
import static dev.hubgate.gateway.chat.Option.N;
import static dev.hubgate.gateway.chat.Option.PARALLEL_TOOL_CALLS;
import static dev.hubgate.gateway.chat.Option.PREDICTION;
import static dev.hubgate.gateway.chat.Option.PRESENCE_PENALTY;
import static dev.hubgate.gateway.chat.Option.PROMPT_CACHE_KEY;
import static dev.hubgate.gateway.chat.Option.PROMPT_CACHE_OPTIONS;
import static dev.hubgate.gateway.chat.Option.PROMPT_CACHE_RETENTION;
import static dev.hubgate.gateway.chat.Option.REASONING_EFFORT;
import static dev.hubgate.gateway.chat.Option.SAFETY_IDENTIFIER;
import static dev.hubgate.gateway.chat.Option.SEED;
import static dev.hubgate.gateway.chat.Option.SERVICE_TIER;
import static dev.hubgate.gateway.chat.Option.STOP;
import static dev.hubgate.gateway.chat.Option.STORE;
import static dev.hubgate.gateway.chat.Option.TEMPERATURE;
import static dev.hubgate.gateway.chat.Option.TOP_K;
import static dev.hubgate.gateway.chat.Option.TOP_LOGPROBS;
import static dev.hubgate.gateway.chat.Option.USER;
import static dev.hubgate.gateway.chat.Option.VERBOSITY;
import static dev.hubgate.gateway.chat.Option.WEB_SEARCH_OPTIONS;

import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.dialect.Capabilities;
import dev.hubgate.gateway.dialect.Feature;
import dev.hubgate.gateway.dialect.OptionRule;
import dev.hubgate.gateway.dialect.Support;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.BooleanNode;

/**
 * The providers that speak OpenAI's format, each with what sets it apart. One that is not named here is taken to be like
 * OpenAI, and what it does not know it will say itself.
 */
final class Flavours {

    private static final Pattern REASONING_GROK = Pattern.compile("grok-(?:3-mini|[4-9]|code)(?!.*non-reasoning).*");

    private static final Capabilities EVERYTHING = Capabilities.builder()
            .all(Support.NATIVE, Feature.values())
            .honours(Option.values())
            // All other tiers have other prices.
            .rule(Rules.oneOf("auto", "default"), SERVICE_TIER)
            .build();

    /** What vendors with models of their own have in common: much of OpenAI's bookkeeping and some of its tools are missing. */
    private static final Capabilities VENDOR = EVERYTHING
            .but()
            .refuses(VERBOSITY, SAFETY_IDENTIFIER, WEB_SEARCH_OPTIONS, MODALITIES, AUDIO, MODERATION, STORE)
            .refuses(PROMPT_CACHE_RETENTION, PROMPT_CACHE_OPTIONS, SERVICE_TIER)
            .all(Support.NONE, Feature.CUSTOM_TOOLS, Feature.FILE_ID, Feature.EMBEDDING_TOKENS)
            .all(Support.EMULATED, Feature.TOOL_CHOICE_ALLOWED)
            .build();

    private static final Flavour LIKE_OPENAI =
            Flavour.of(EVERYTHING).knowingDevelopers().remembering(Flavour.History.CONTENT);

    private static final Flavour OPENAI = Flavour.of(EVERYTHING
                    .but()
                    .refuses(TOP_K)
                    .all(Support.FETCHED, Feature.FILE_URL)
                    .build())
            .boundBy(MAX_COMPLETION_TOKENS, MAX_TOKENS)
            .knowingDevelopers();

    private static final Flavour GROQ = vendor(VENDOR.but()
                    .refuses(N, LOGPROBS, TOP_LOGPROBS, LOGIT_BIAS, FREQUENCY_PENALTY, PRESENCE_PENALTY, TOP_K)
                    .refuses(PREDICTION, PROMPT_CACHE_KEY, METADATA)
                    .rule(Rules.oneOf("auto", "on_demand"), SERVICE_TIER)
                    .all(Support.NONE, Feature.AUDIO_INPUT, Feature.FILE_INLINE, Feature.FILE_URL, Feature.EMBEDDINGS)
                    .build())
            .boundBy(MAX_COMPLETION_TOKENS);

    private static final Flavour MISTRAL = vendor(VENDOR.but()
                    .refuses(LOGPROBS, TOP_LOGPROBS, LOGIT_BIAS, TOP_K, USER)
                    .rule(Rules.oneOf("none", "high"), REASONING_EFFORT)
                    .rule(Rules.atMost("1.5"), TEMPERATURE)
                    .build())
            .renaming(SEED, "random_seed")
            .tellingUsageUnasked()
            .with(MistralBody::rewrite);

    private static final Flavour XAI = vendor(VENDOR.but()
            .rule(
                    OptionRule.when(
                            "on models that do not reason",
                            (value, request, offer) ->
                                    !REASONING_GROK.matcher(offer.nativeId()).matches()),
                    PRESENCE_PENALTY,
                    FREQUENCY_PENALTY,
                    STOP)
            .refuses(PREDICTION, PROMPT_CACHE_KEY, METADATA, TOP_K)
            .all(Support.NATIVE, Feature.FILE_ID)
            .all(Support.NONE, Feature.AUDIO_INPUT, Feature.EMBEDDINGS)
            .build());

    private static final Flavour TOGETHER = vendor(VENDOR.but()
                    .refuses(PREDICTION, PROMPT_CACHE_KEY, METADATA, PARALLEL_TOOL_CALLS, USER)
                    .rule(
                            OptionRule.when(
                                    "with logprobs",
                                    (value, request, offer) ->
                                            request.options().get(LOGPROBS) instanceof BooleanNode logprobs
                                                    && logprobs.booleanValue()),
                            TOP_LOGPROBS)
                    .all(Support.NONE, Feature.FILE_INLINE, Feature.FILE_URL)
                    .build())
            .with(Rewrites.STOP_AS_ARRAY)
            .with(Rewrites.LOGPROBS_AS_NUMBER);

    private static final Flavour DEEPINFRA = vendor(VENDOR.but()
            .refuses(LOGIT_BIAS, METADATA, PARALLEL_TOOL_CALLS, PREDICTION, TOP_LOGPROBS)
            .build());

    private static final Flavour FIREWORKS = Flavour.of(EVERYTHING)
            .boundBy(MAX_TOKENS)
            .remembering(Flavour.History.CONTENT)
            .with(Rewrites.effort(Map.of("minimal", "low", "xhigh", "high", "max", "high")));

    private static final Flavour DEEPSEEK = Flavour.of(
                    EVERYTHING.but().all(Support.EMULATED, Feature.JSON_SCHEMA).build())
            .boundBy(MAX_TOKENS)
            .remembering(Flavour.History.CONTENT)
            .with(Rewrites.SCHEMA_AS_INSTRUCTION)
            .with(Rewrites.EMPTY_REASONING)
            .with(Rewrites.effort(Map.of("minimal", "low", "medium", "high", "xhigh", "max")));

    private static final Flavour QWEN = Flavour.of(
                    EVERYTHING.but().refuses(FREQUENCY_PENALTY).build())
            .boundBy(MAX_TOKENS)
            .remembering(Flavour.History.CONTENT);

    private static final Flavour OLLAMA =
            Flavour.of(EVERYTHING.but().refuses(LOGIT_BIAS, USER, N).build()).boundBy(MAX_TOKENS);

    private static final Flavour OPENROUTER =
            Flavour.of(EVERYTHING).knowingDevelopers().remembering(Flavour.History.DETAILS);

    /** By name, and by what stands in the base URL of a provider that bears another name. */
    private static final Map<String, Flavour> KNOWN = known();

    private static final Map<String, Flavour> HOSTS = Map.of(
            ".openai.azure.com", OPENAI,
            "api.deepseek.com", DEEPSEEK,
            "api.fireworks.ai", FIREWORKS,
            "dashscope", QWEN,
            "openrouter.ai", OPENROUTER);

    private Flavours() {}

    private static Flavour vendor(Capabilities capabilities) {
        return Flavour.of(capabilities).boundBy(MAX_TOKENS).with(Rewrites.ALLOWED_TOOLS);
    }

    private static Map<String, Flavour> known() {
        var known = new LinkedHashMap<String, Flavour>();
        known.put("openai", OPENAI);
        known.put("azure", OPENAI);
        known.put("groq", GROQ);
        known.put("mistral", MISTRAL);
        known.put("xai", XAI);
        known.put("together", TOGETHER);
        known.put("deepinfra", DEEPINFRA);
        known.put("fireworks", FIREWORKS);
        known.put("deepseek", DEEPSEEK);
        known.put("qwen", QWEN);
        known.put("dashscope", QWEN);
        known.put("ollama", OLLAMA);
        known.put("openrouter", OPENROUTER);
        return known;
    }

    /** The one of that name, or of whose name it is a variant such as {@code azure-eu}; else by the host. */
    static Flavour of(String provider, String baseUrl) {
        int hyphen = provider.indexOf('-');
        var byName = KNOWN.get(hyphen < 0 ? provider : provider.substring(0, hyphen));
        if (byName != null) {
            return byName;
        }
        for (var host : HOSTS.entrySet()) {
            if (baseUrl != null && baseUrl.contains(host.getKey())) {
                return host.getValue();
            }
        }
        return LIKE_OPENAI;
    }
}
