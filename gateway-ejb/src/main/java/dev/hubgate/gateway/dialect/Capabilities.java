package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.chat.Option;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a dialect can express for a provider. The same table decides over requests, answers {@code GET /v1/capabilities} and
 * is printed in the documentation. What is not named in it is not supported.
 */
public record Capabilities(Map<Feature, Support> features, Map<Option, OptionRule> options) {

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
        return builder;
    }

    /** Makes a table. */
    public static final class Builder {

        private final Map<Feature, Support> features = new EnumMap<>(Feature.class);
        private final Map<Option, OptionRule> options = new EnumMap<>(Option.class);

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

        public Capabilities build() {
            return new Capabilities(new EnumMap<>(features), new EnumMap<>(options));
        }
    }
}
