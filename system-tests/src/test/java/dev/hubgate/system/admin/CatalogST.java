package dev.hubgate.system.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.RunningHubgate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator brings a provider of its own, names a model there and its price, and it is served and charged so. */
@ExtendWith(HubgateExtension.class)
class CatalogST {

    private static final String SECRET = "sk-catalogue-" + UUID.randomUUID();

    private final RunningHubgate hubgate;
    private final AdminClient admin;
    private final String provider = "own-" + UUID.randomUUID().toString().substring(0, 8);

    CatalogST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
        this.admin = new AdminClient(hubgate.as(hubgate.operatorToken()));
    }

    private String offer(String inputUsd) {
        return "{'provider':'" + provider + "','native_id':'org/Model','model':'" + provider
                + "-model','kind':'chat','context_window':8000,'max_output_tokens':1000,'input_usd_per_mtok':"
                + inputUsd
                + ",'output_usd_per_mtok':'0.600000001'}";
    }

    private void bringProvider() {
        var draft = "{'base_url':'" + hubgate.upstream().baseUrl() + "/','secret':{'api_key':'" + SECRET + "'}}";
        var reply = admin.send("PUT", "/providers/" + provider, draft);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.json().path("has_secret").booleanValue()).isTrue();
        assertThat(reply.text()).doesNotContain(SECRET);
    }

    @Test
    void servesAModelOfItsOwnProviderAtItsOwnPrice() {
        bringProvider();
        assertThat(admin.send("PUT", "/offers", offer("'0.15'")).status()).isEqualTo(200);
        var account = hubgate.admin().newAccount();
        var question =
                Questions.chat(provider + "/org/Model", "Hello " + provider).toString();
        var reply = hubgate.as(account.key()).post("/v1/chat/completions", question);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        var usage = reply.json().path("usage");
        var picoUsd = usage.path("prompt_tokens").asLong() * 150_000L
                + usage.path("completion_tokens").asLong() * 600_000L;
        var row = admin.get("/requests?correlation_id=" + reply.requestId())
                .json()
                .at("/data/0");
        assertThat(row.path("provider").asString()).isEqualTo(provider);
        assertThat(row.path("cost_nano_usd").asLong()).isBetween(picoUsd / 1000, picoUsd / 1000 + 2);
    }

    @Test
    void keepsPricesExactAndAddsNoneThatIsThereAlready() {
        bringProvider();
        var first = admin.send("PUT", "/offers", offer("0.075")).json();
        assertThat(first.path("input_usd_per_mtok").asString()).isEqualTo("0.075");
        assertThat(first.path("cached_input_usd_per_mtok").asString()).isEqualTo("0.075");
        assertThat(first.path("output_usd_per_mtok").asString()).isEqualTo("0.600000001");
        assertThat(admin.send("PUT", "/offers", offer("'0.0750'")).json()).isEqualTo(first);
        assertThat(admin.all("/offers?provider=" + provider, 1)).containsExactly(first);
        var refused = admin.send("PUT", "/offers", offer("'0.0000000001'"));
        assertThat(refused.error().path("param").asString()).isEqualTo("input_usd_per_mtok");
    }

    @Test
    void keepsThePriceOfEachKindOfToken() {
        bringProvider();
        var prices = "'cache_write_usd_per_mtok':'0.1875','audio_input_usd_per_mtok':'32','input_usd_per_mtok':";
        var draft = offer("'0.15'").replace("'input_usd_per_mtok':", prices);
        var first = admin.send("PUT", "/offers", draft).json();
        assertThat(first.path("cache_write_usd_per_mtok").asString()).isEqualTo("0.1875");
        assertThat(first.path("audio_input_usd_per_mtok").asString()).isEqualTo("32");
        assertThat(first.path("audio_output_usd_per_mtok").isNull()).isTrue();
        assertThat(admin.send("PUT", "/offers", draft).json()).isEqualTo(first);
        assertThat(admin.send("PUT", "/offers", offer("'0.15'"))
                        .json()
                        .path("audio_input_usd_per_mtok")
                        .isNull())
                .isTrue();
    }

    @Test
    void refusesAddressesAndCredentialsThatCannotBe() {
        var url = admin.send("PUT", "/providers/" + provider, "{'base_url':'http://u:p@a'}");
        assertThat(url.error().path("param").asString()).isEqualTo("base_url");
        assertThat(url.text()).doesNotContain("u:p");
        bringProvider();
        var secret = admin.send("PUT", "/providers/" + provider, "{'secret':{'api_key':'two words'}}");
        assertThat(secret.error().path("param").asString()).isEqualTo("secret.api_key");
        assertThat(secret.text()).doesNotContain("two words");
        var sandbox = admin.send("PUT", "/providers/sandbox", "{'base_url':'http://a'}");
        assertThat(sandbox.status()).isEqualTo(409);
    }
}
