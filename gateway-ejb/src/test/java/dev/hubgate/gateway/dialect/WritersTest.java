package dev.hubgate.gateway.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Extras;
import dev.hubgate.gateway.chat.InventedRequest;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.FailureException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request may have to be written for one provider after another: whoever writes it leaves it as it was. */
class WritersTest {

    private static final List<String> MODELS = List.of(
            "anthropic/claude-sonnet-4-5",
            "bedrock/amazon.nova-pro-v1:0",
            "bedrock/anthropic.claude-sonnet-4-5",
            "bedrock/mistral.mistral-large",
            "deepseek/deepseek-chat",
            "gemini/gemini-2.0-flash",
            "gemini/gemini-3-pro",
            "groq/llama",
            "mistral/mistral-large",
            "openai/gpt-5",
            "openrouter/x",
            "together/llama",
            "vertex/claude-sonnet-4-5");

    private static final List<Dialect> DIALECTS = CapabilityTable.dialects();

    private static Offer offer(String name) {
        int slash = name.indexOf('/');
        var provider = name.substring(0, slash);
        var dialect = DIALECTS.stream()
                .map(Dialect::name)
                .filter(provider::equals)
                .findFirst()
                .orElse("openai");
        var account = new Credential.ServiceAccount("a@b", "1", new Secret("k"), "p", null, "eu");
        var credential = provider.equals("vertex") ? account : new Credential.ApiKey(new Secret("k"));
        var upstream = new Upstream(provider, dialect, "https://a.example", "/v1", credential, true);
        return new Offer(upstream, name.substring(slash + 1), "m", null, "chat", 9_999, 9_999, new Rate(1, 1, 1));
    }

    /** What goes out, or the path of what is refused. */
    private static String written(ChatRequest request, Offer offer) {
        var dialect = DIALECTS.stream()
                .filter(one -> one.name().equals(offer.upstream().dialect()))
                .findFirst()
                .orElseThrow();
        try {
            var fit = Fit.of(request, offer, dialect.capabilities(offer), true);
            return Json.read(dialect.write(fit.request(), offer, 2_000).body()).toString();
        } catch (FailureException e) {
            assertThat(e.failure().status()).isEqualTo(400);
            return "refused " + e.failure().param();
        }
    }

    private static void leavesItAsItWas(String body) {
        var request = Asked.chat(body);
        for (var model : MODELS) {
            var first = written(request, offer(model));
            assertThat(request).as(model).isEqualTo(Asked.chat(body));
            assertThat(written(request, offer(model))).as(model).isEqualTo(first);
        }
        assertThat(Extras.NONE.isEmpty()).isTrue();
    }

    @Property(tries = 300)
    void nobodyChangesARequest(@ForAll long seed) {
        leavesItAsItWas(new InventedRequest(seed).request("m", 1_500).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tool_calls\":[5]",
                "\"tool_calls\":[{\"id\":7}]",
                "\"tool_calls\":[{\"id\":\"long enough to be changed\"}]",
                "\"tool_call_id\":5",
                "\"reasoning_content\":{},\"refusal\":\"x\",\"function_call\":1",
                "\"cache_control\":5,\"is_error\":\"x\",\"extra_content\":[]",
            })
    void fieldsThatBelongElsewhereAreTheClientsOwn(String fields) {
        leavesItAsItWas("{\"model\":\"m\",\"messages\":[{\"role\":\"system\",\"content\":\"x\"," + fields
                + "},{\"role\":\"user\",\"content\":\"Hi\"," + fields + "}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"object\",\"properties\":{\"a\":{\"const\":\"x\"},\"b\":{\"$ref\":\"#/$defs/c\"}},"
                        + "\"$defs\":{\"c\":{\"type\":\"string\",\"minLength\":2,\"description\":\"d\"}}}",
                "{\"type\":\"object\",\"properties\":[1],\"required\":{},\"$defs\":7}",
                "{\"type\":\"object\",\"properties\":{\"a\":5,\"b\":null,\"c\":{\"anyOf\":{},\"items\":[]}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"allOf\":3,\"enum\":{},\"type\":{},\"$ref\":1}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"allOf\":[{\"required\":[\"x\"]},{\"required\":[\"y\"]}]}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"allOf\":[{\"properties\":{\"x\":{\"type\":\"null\"}}},"
                        + "{\"properties\":{\"y\":{\"type\":[\"string\",\"null\"]}}}]}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"allOf\":[{\"required\":5,\"properties\":6},"
                        + "{\"required\":[\"y\"],\"properties\":{}}]}}}",
                "{\"anyOf\":[{\"required\":[]}],\"type\":\"object\",\"properties\":{\"a\":{\"anyOf\":[{\"a\":1}]}}}",
            })
    void schemasAreLeftAsTheyWereHoweverOdd(String schema) {
        var format = ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"n\",\"schema\":%s}}";
        var tools =
                ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"parameters\":%s,\"strict\":true}}]";
        for (var fields : List.of(format, tools)) {
            leavesItAsItWas("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]"
                    + fields.replace("%s", schema) + "}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"temperature\":1e-999999999,\"top_p\":0.0e-400,\"seed\":99999999999999999999999999",
                ",\"temperature\":1.0000000000000000000000000000000000000001,\"top_k\":0",
                ",\"logprobs\":7,\"top_logprobs\":20,\"stop\":[],\"logit_bias\":{\"a\":[]}",
                ",\"metadata\":{\"\":5,\"a\":{}},\"user\":\"\",\"safety_identifier\":\"@\"",
                ",\"audio\":{},\"modalities\":[],\"prediction\":{},\"web_search_options\":{\"user_location\":5}",
                ",\"web_search_options\":{\"search_context_size\":[],\"user_location\":{\"approximate\":{\"city\":1}}}",
                ",\"reasoning_effort\":\"\",\"verbosity\":\"\",\"service_tier\":\"\"",
                ",\"moderation\":1,\"prompt_cache_options\":[],\"tool_choice\":\"none\",\"parallel_tool_calls\":false",
            })
    void valuesOfOptionsAreLeftAsTheyWereHoweverOdd(String fields) {
        leavesItAsItWas("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]" + fields + "}");
    }
}
