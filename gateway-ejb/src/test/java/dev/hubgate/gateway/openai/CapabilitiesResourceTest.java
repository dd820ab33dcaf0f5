package dev.hubgate.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.dialect.Capabilities;
import dev.hubgate.gateway.dialect.Feature;
import dev.hubgate.gateway.dialect.OptionRule;
import dev.hubgate.gateway.dialect.Support;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CapabilitiesResourceTest {

    private static final Capabilities SOME = Capabilities.builder()
            .all(Support.NATIVE, Feature.TOOLS)
            .all(Support.FETCHED, Feature.IMAGE_URL)
            .all(Support.EMULATED, Feature.JSON_SCHEMA)
            .honours(Option.SEED)
            .rule(OptionRule.when("at most 1", (value, request, offer) -> true), Option.TEMPERATURE)
            .build();

    @Test
    void everyFeatureAndEveryParameterIsToldOf() {
        var provider = Json.object();
        CapabilitiesResource.write(SOME, provider);
        assertThat(provider.get("features").propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(Feature.values()).map(Feature::label).toList());
        assertThat(provider.get("parameters").propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(Option.values()).map(Option::field).toList());
    }

    @Test
    void inTheWordsOfTheTable() {
        var provider = Json.object();
        CapabilitiesResource.write(SOME, provider);
        assertThat(provider.at("/features/tools").stringValue()).isEqualTo("native");
        assertThat(provider.at("/features/image_url").stringValue()).isEqualTo("fetched");
        assertThat(provider.at("/features/json_schema").stringValue()).isEqualTo("emulated");
        assertThat(provider.at("/features/file_id").stringValue()).isEqualTo("none");
        assertThat(provider.at("/parameters/seed").stringValue()).isEqualTo("yes");
        assertThat(provider.at("/parameters/temperature").stringValue()).isEqualTo("at most 1");
        assertThat(provider.at("/parameters/n").stringValue()).isEqualTo("no");
        assertThat(provider.at("/parameters/max_tokens").stringValue()).isEqualTo("yes");
    }
}
