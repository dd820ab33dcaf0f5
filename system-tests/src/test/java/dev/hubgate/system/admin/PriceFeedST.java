package dev.hubgate.system.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/** Prices follow a public list by themselves; what is implausible in it waits for the operator, and nobody pays it. */
@TestInstance(Lifecycle.PER_CLASS)
class PriceFeedST {
    private static final String FIRST_LIST =
            "{\"openai\":{\"models\":{\"gpt-4o\":{\"cost\":{\"input\":2.25,\"output\":9}}}}}";

    private PriceListServer lists;
    private RunningHubgate hubgate;
    private AdminClient admin;

    @BeforeAll
    void start() throws IOException {
        lists = new PriceListServer(FIRST_LIST);
        hubgate = RunningHubgate.start(
                "price-feed",
                Map.of(
                        "HUBGATE_PRICE_FEED_URL",
                        lists.url(),
                        // How long a list may take is fixed in the code; a test waits no minute for it.
                        "dev_hubgate_gateway_feed_ListSource_fetch_Timeout_value",
                        "2000"));
        admin = new AdminClient(hubgate.as(hubgate.operatorToken()));
        Eventually.get(Duration.ofMinutes(1), () -> input("gpt-4o"), "2.25"::equals);
    }

    @AfterAll
    void stop() throws IOException {
        hubgate.close();
        lists.close();
    }

    private List<JsonNode> offers() {
        return admin.all("/offers?provider=openai", 200);
    }

    private String input(String model) {
        return offers().stream()
                .filter(offer -> offer.path("native_id").asString().equals(model))
                .findFirst()
                .orElseThrow()
                .path("input_usd_per_mtok")
                .asString();
    }

    private Reply refresh() {
        return admin.post("/price-feed/refresh", "");
    }

    private JsonNode refreshed() {
        Reply reply = refresh();
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode held(String model) {
        return admin.all("/price-changes?state=held", 1).stream()
                .filter(change -> change.path("native_id").asString().equals(model))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is held of " + model));
    }

    private Reply decide(JsonNode change, String verb) {
        return admin.post("/price-changes/" + change.path("id").asString() + "/" + verb, "");
    }

    private long charged(Account account) {
        Reply reply = hubgate.as(account.key())
                .post(
                        "/v1/chat/completions",
                        Questions.scripted("[[usage prompt=11 completion=7]] Hello")
                                .toString());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return Books.settled(hubgate.admin(), account).balanced().chargeOf(reply.requestId());
    }

    @Test
    void readsTheListByItselfAndOnce() {
        assertThat(input("gpt-4o")).isEqualTo("2.25");
        assertThat(hubgate.as(null).get("/metrics").text()).contains("hubgate_price_feed_failures");
    }

    @Test
    void chargesTheNewPriceAndHoldsWhatIsImplausible() {
        Account account = hubgate.admin().newAccount();
        assertThat(charged(account)).isEqualTo(11 * Questions.INPUT_NANO + 7 * Questions.OUTPUT_NANO);
        PriceListDraft list = new PriceListDraft(offers())
                .set("gpt-4.1-mini", "0.8", "3.2")
                .set("gpt-4o-mini", "1.5", "0.6")
                .set("gpt-4.1", "2", "0")
                .set("gpt-4", "-30", "60")
                .withoutPrice("gpt-4-turbo")
                .set("nobody-knows-this", "1", "1");
        lists.serve(list.asModelsDev());
        JsonNode counts = refreshed();
        assertThat(counts.path("format").asString()).isEqualTo("models.dev");
        assertThat(counts.path("seen").asInt()).isEqualTo(list.size() + 1);
        assertThat(counts.path("applied").asInt()).isEqualTo(1);
        assertThat(counts.path("held").asInt()).isEqualTo(4);
        assertThat(counts.path("unknown").asInt()).isEqualTo(2);

        assertThat(charged(account)).isEqualTo(11 * 800 + 7 * 3_200);
        assertThat(input("gpt-4o-mini")).isEqualTo("0.15");
        assertThat(held("gpt-4o-mini").path("reason").asString()).isEqualTo("factor");
        assertThat(held("gpt-4.1").path("reason").asString()).isEqualTo("zero");
        assertThat(held("gpt-4").path("reason").asString()).isEqualTo("negative");
        assertThat(held("gpt-4").path("input_usd_per_mtok").asString()).isEqualTo("-30");
        assertThat(held("gpt-4-turbo").path("reason").asString()).isEqualTo("missing");

        JsonNode dearer = held("gpt-4o-mini");
        assertThat(dearer.path("was_usd_per_mtok").asString()).isEqualTo("0.15");
        assertThat(decide(dearer, "accept").status()).isEqualTo(200);
        assertThat(input("gpt-4o-mini")).isEqualTo("1.5");
        assertThat(decide(dearer, "reject").status()).isEqualTo(409);
        assertThat(decide(held("gpt-4"), "accept").status()).isEqualTo(409);
        assertThat(decide(held("gpt-4.1"), "reject").json().path("state").asString())
                .isEqualTo("rejected");
        JsonNode again = refreshed();
        assertThat(again.path("applied").asInt()).isZero();
        assertThat(again.path("rejected").asInt()).isEqualTo(1);
        assertThat(again.path("held").asInt()).isEqualTo(2);
    }

    @Test
    void asksAgainWhereTheListDoesNotCome() {
        lists.serveAtTheSecondAttempt(
                new PriceListDraft(offers()).set("o3", "2.5", "9").asLiteLlm());
        int before = lists.asked();
        JsonNode counts = refreshed();
        assertThat(counts.path("format").asString()).isEqualTo("litellm");
        assertThat(counts.path("applied").asInt()).isEqualTo(1);
        assertThat(lists.asked() - before).isEqualTo(2);
        assertThat(input("o3")).isEqualTo("2.5");
    }

    @Test
    void changesNothingWhereTheListIsBroken() {
        PriceListDraft list = new PriceListDraft(offers());
        lists.serve(list.asModelsDev());
        refreshed();
        List<JsonNode> before = offers();
        lists.serve(list.times(1_000).asModelsDev());
        assertUnusable(502);
        lists.serve(FIRST_LIST.replace("2.25", "2.5"));
        assertUnusable(502);
        for (String nonsense : List.of("", "{}", "<html>", "{\"openai\":{\"models\":{}}}", "[" + FIRST_LIST + "]")) {
            lists.serve(nonsense);
            assertUnusable(502);
        }
        lists.answer(302, "text/html", "moved");
        assertUnusable(502);
        lists.dribble();
        assertUnusable(503);
        assertThat(offers()).isEqualTo(before);
    }

    private void assertUnusable(int status) {
        Reply reply = refresh();
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.errorCode()).isEqualTo("price_list_unusable");
    }

    @Test
    void isForOperatorsOnly() throws Exception {
        Account account = hubgate.admin().newAccount();
        String token = new TenantTokens(hubgate.process().orElseThrow().data()).issue(account.tenantId());
        AdminClient tenant = new AdminClient(hubgate.as(token));
        Eventually.get(Duration.ofSeconds(2), () -> tenant.get("/projects").status(), status -> status == 200);
        assertThat(tenant.post("/price-feed/refresh", "").status()).isEqualTo(403);
        assertThat(tenant.get("/price-changes").status()).isEqualTo(403);
        assertThat(tenant.post("/price-changes/prc_" + AdminClient.NOWHERE + "/accept", "")
                        .status())
                .isEqualTo(403);
        assertThat(admin.post("/price-changes/prc_" + AdminClient.NOWHERE + "/accept", "")
                        .status())
                .isEqualTo(404);
        assertThat(admin.post("/price-changes/nothing/reject", "{}").status()).isEqualTo(404);
        assertThat(admin.get("/price-changes?state=new").error().path("param").asString())
                .isEqualTo("state");
    }
}
