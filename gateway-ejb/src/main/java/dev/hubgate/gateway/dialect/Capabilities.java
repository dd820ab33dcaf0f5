package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.chat.Option;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a dialect can express for a provider. The same table decides over requests, answers {@code GET /v1/capabilities} and
 * is printed in the documentation. What is not named in it is not supported.
 *
 * @param extensions fields that are not OpenAI's and are understood where they stand in a message, a part or a tool
 */
public record Capabilities(Map<Feature, Support> features, Map<Option, OptionRule> options, Set<String> extensions) {

    public Support of(Feature feature) {
        return features.getOrDefault(feature, Support.NONE);
    }

    public OptionRule of(Option option) {
        return options.getOrDefault(option, OptionRule.NO);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The same with some entries replaced. */
    public Builder but() {
        var builder = new Builder();
        builder.features.putAll(features);
        builder.options.putAll(options);
        builder.extensions.addAll(extensions);
        return builder;
    }

    /** Makes a table. */
    public static final class Builder {

        private final Map<Feature, Support> features = new EnumMap<>(Feature.class);
        private final Map<Option, OptionRule> options = new EnumMap<>(Option.class);
        private final Set<String> extensions = new HashSet<>();

        public Builder all(Support support, Feature... of) {
            for (var feature : of) {
                features.put(feature, support);
            }
            return this;
        }

        public Builder honours(Option... of) {
            return rule(OptionRule.YES, of);
        }

        public Builder refuses(Option... of) {
            return rule(OptionRule.NO, of);
        }

        public Builder rule(OptionRule rule, Option... of) {
            for (var option : of) {
                options.put(option, rule);
            }
            return this;
        }

        public Builder understands(String... fields) {
            extensions.addAll(List.of(fields));
            return this;
        }

        public Capabilities build() {
            return new Capabilities(new EnumMap<>(features), new EnumMap<>(options), Set.copyOf(extensions));
        }
    }
}
