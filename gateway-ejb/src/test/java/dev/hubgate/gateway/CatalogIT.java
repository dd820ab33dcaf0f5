package dev.hubgate.gateway;

import static dev.hubgate.gateway.Client.json;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The catalogue as it is shipped, and how operators edit it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class CatalogIT {

    @ArquillianResource
    private URL address;

    private Client operator;

    @Deployment
    static WebArchive gateway() {
        return GatewayIT.gateway();
    }

    @BeforeEach
    void connect() {
        try {
            URI base = address.toURI();
            operator = new Client(base, TestDatabase.OPERATOR_TOKEN);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> put(String path, String body) {
        return operator.send(
                "PUT", "admin/v1/" + path, "application/json", BodyPublishers.ofString(body.replace('\'', '"')));
    }

    private HttpResponse<String> delete(String path) {
        return operator.send("DELETE", "admin/v1/" + path, null, BodyPublishers.noBody());
    }

    private JsonNode model(String id) {
        return json(200, operator.get("admin/v1/models/" + id));
    }

    private static void assertRefused(HttpResponse<String> reply, int status, String param) {
        var error = json(status, reply).get("error");
        assertThat(error.get("param").asString(null)).isEqualTo(param);
    }

    /** All pages of a list. */
    private List<JsonNode> all(String path) {
        var found = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = json(200, operator.get("admin/v1/" + path + "?limit=100" + after));
            page.get("data").forEach(found::add);
            after = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").stringValue();
        } while (after != null);
        return found;
    }

    @Test
    void autoHasAChoiceInEachTier() {
        var choices = all("models").stream()
                .filter(model -> model.get("auto").booleanValue())
                .collect(groupingBy(
                        model -> model.get("tier").stringValue(),
                        mapping(model -> model.get("id").stringValue(), toList())));
        assertThat(choices.get("economy"))
                .contains("gpt-oss-120b", "gpt-5.6-luna", "ministral-3-8b")
                .hasSize(5);
        assertThat(choices.get("standard"))
                .contains("claude-haiku-4.5", "gemini-3.6-flash", "grok-4.3")
                .hasSize(7);
        assertThat(choices.get("premium"))
                .as("Sonnet 5 costs four dollars, with which premium begins")
                .contains("claude-sonnet-5", "gemini-3.1-pro", "gpt-5.6-sol")
                .hasSize(5);
    }

    @Test
    void modelsAndNamesAreListedWhole() {
        assertThat(all("models"))
                .hasSizeGreaterThan(200)
                .extracting(model -> model.get("id").stringValue())
                .doesNotHaveDuplicates()
                .contains("gpt-4.1", "sandbox-chat", "nova-2-multimodal-embeddings");
        assertThat(all("model-aliases"))
                .hasSizeGreaterThan(150)
                .extracting(alias -> alias.get("alias").stringValue())
                .doesNotHaveDuplicates()
                .contains("claude-sonnet-4-5");
        assertThat(model("claude-sonnet-4.5").get("aliases").values())
                .extracting(JsonNode::stringValue)
                .contains("claude-sonnet-4-5", "claude-4.5-sonnet");
    }

    @Test
    void aTierIsAnOperatorsOrFollowsThePrice() {
        assertThat(model("o3").get("tier").stringValue()).isEqualTo("standard");
        var own = json(200, put("models/o3", "{'tier':'premium'}"));
        assertThat(own.get("tier").stringValue()).isEqualTo("premium");
        assertThat(own.get("tier_override").stringValue()).isEqualTo("premium");
        var sized = json(200, put("models/o3", "{'auto':true,'context_window':150000,'max_output_tokens':9000}"));
        assertThat(sized.get("tier_override").stringValue())
                .as("what is absent stays")
                .isEqualTo("premium");
        assertThat(sized.get("auto").booleanValue()).isTrue();
        assertThat(sized.get("context_window").intValue()).isEqualTo(150_000);
        assertThat(sized.get("max_output_tokens").intValue()).isEqualTo(9_000);
        var back = json(200, put("models/o3", "{'tier':null,'auto':false}"));
        assertThat(back.get("tier").stringValue()).isEqualTo("standard");
        assertThat(back.get("tier_override").isNull()).isTrue();
        assertThat(back).isEqualTo(model("o3"));
    }

    @Test
    void modelsThatAreNotThereAndChangesThatCannotBeAreRefused() {
        assertRefused(operator.get("admin/v1/models/none"), 404, null);
        assertRefused(put("models/none", "{'auto':true}"), 404, null);
        assertRefused(put("models/a%20b", "{}"), 404, null);
        assertRefused(put("models/text-embedding-3-small", "{'auto':true}"), 400, "auto");
        assertRefused(put("models/o3", "{'tier':'dear'}"), 400, "tier");
        assertRefused(operator.get("admin/v1/models?after=%00"), 400, "after");
    }

    @Test
    void aModelCanBeGivenAnotherName() {
        var given = json(200, put("model-aliases/it-latest", "{'model':'o3'}"));
        assertThat(given.get("alias").stringValue()).isEqualTo("it-latest");
        assertThat(model("o3").get("aliases").values())
                .extracting(JsonNode::stringValue)
                .contains("it-latest");
        assertThat(put("model-aliases/it-latest", "{'model':'o1'}").statusCode())
                .isEqualTo(200);
        assertThat(model("o3").get("aliases").size()).isZero();
        assertRefused(put("model-aliases/gpt-4.1", "{'model':'o3'}"), 409, null);
        assertRefused(put("model-aliases/it-latest", "{'model':'none'}"), 404, null);
        assertRefused(put("model-aliases/-it", "{'model':'o3'}"), 400, "alias");
        assertThat(delete("model-aliases/it-latest").statusCode()).isEqualTo(204);
        assertThat(delete("model-aliases/it-latest").statusCode()).isEqualTo(204);
        assertThat(model("o1").get("aliases").size()).isZero();
    }

    @Test
    void anOfferSaysWhatItsModelCanDoThere() {
        var prices = "'input_usd_per_mtok':'2','cached_input_usd_per_mtok':'0.5','output_usd_per_mtok':'8'";
        var body = "{'provider':'openai','native_id':'o3','model':'o3','kind':'chat'," + prices + "%s}";
        var shipped = json(200, put("offers", body.formatted("")));
        assertThat(shipped.get("tools").booleanValue()).isTrue();
        assertThat(shipped.get("quantization").isNull()).isTrue();
        var off = json(
                200, put("offers", body.formatted(",'enabled':false,'quantization':'bf16','ends_on':'2027-05-01'")));
        assertThat(off.get("enabled").booleanValue(true)).isFalse();
        assertThat(off.get("ends_on").stringValue()).isEqualTo("2027-05-01");
        assertThat(off.get("valid_from"))
                .as("the price is the one that was there")
                .isEqualTo(shipped.get("valid_from"));
        var on = json(200, put("offers", body.formatted(",'enabled':true,'vision':false")));
        assertThat(on.get("enabled").booleanValue()).isTrue();
        assertThat(on.get("vision").booleanValue(true)).isFalse();
        assertThat(on.get("quantization").stringValue()).isEqualTo("bf16");
    }
}
