package dev.hubgate.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Accounts;
import dev.hubgate.gateway.credential.Credential;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryKeeperTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("hubgate.provider.openai.base-url", "http://localhost:9/", "openai.api.key", "environment");

    private static Upstream upstream(Snapshot snapshot, String name) {
        return snapshot.directory().upstream(name).orElseThrow();
    }

    private static Credential key(String text) {
        return new Credential.ApiKey(new Secret(text));
    }

    @Test
    void readsAgainOnlyWhenSomethingHasChanged() {
        var snapshot = new Snapshot();
        var keeper = snapshot.keeper();
        keeper.refresh();
        var first = keeper.current();
        keeper.refresh();
        assertThat(keeper.current()).isSameAs(first);
        assertThat(snapshot.reads).isOne();
        snapshot.version++;
        keeper.refresh();
        assertThat(keeper.current()).isNotSameAs(first);
        assertThat(keeper.current().version()).isEqualTo(2);
    }

    @Test
    void isFreshForAWhileAfterTheDatabaseAnswered() throws InterruptedException {
        var keeper = new Snapshot().keeper();
        assertThat(keeper.isFresh(Long.MAX_VALUE)).isFalse();
        keeper.refresh();
        assertThat(keeper.isFresh(60_000_000_000L)).isTrue();
        Thread.sleep(5);
        assertThat(keeper.isFresh(1_000_000)).isFalse();
    }

    @Test
    void aDisabledProviderAndItsOffersAreNotThere() {
        var directory = new Snapshot()
                .provider("off", "https://off.example", "k", false, true)
                .offer("off", "m", "m", null, "chat", 1L)
                .directory();
        assertThat(directory.upstream("off")).isEmpty();
        assertThat(directory.offersOf("m")).isEmpty();
        assertThat(directory.forced("off/m")).isEmpty();
    }

    @Test
    void whatAnOperatorStoredGoesBeforeTheEnvironment() {
        var snapshot = new Snapshot()
                .provider("openai", "http://localhost:8/", "stored", true, true)
                .settings(ENVIRONMENT);
        assertThat(upstream(snapshot, "openai").baseUrl()).isEqualTo("http://localhost:8");
        assertThat(upstream(snapshot, "openai").credential()).isEqualTo(key("stored"));
    }

    @Test
    void theEnvironmentGoesBeforeWhatIsKnownOfTheVendor() {
        var snapshot = new Snapshot().vendor("openai", null).settings(ENVIRONMENT);
        assertThat(upstream(snapshot, "openai").baseUrl()).isEqualTo("http://localhost:9");
        assertThat(upstream(snapshot, "openai").credential()).isEqualTo(key("environment"));
    }

    @Test
    void aVendorIsWhereItIsIfNobodySaysOtherwise() {
        assertThat(upstream(new Snapshot().vendor("openai", "k"), "openai").baseUrl())
                .isEqualTo("https://openai.example");
    }

    @Test
    void aVendorWithoutAnAddressIsWhereItsCredentialSays() {
        var json = "{\"api_key\":\"k\",\"region\":\"eu-west-1\"}";
        var bedrock = upstream(new Snapshot().credential("bedrock", json), "bedrock");
        assertThat(bedrock.baseUrl()).isEqualTo("https://bedrock-runtime.eu-west-1.amazonaws.com");
        assertThat(bedrock.isUsable()).isTrue();
        var local = new Snapshot()
                .credential("bedrock", json)
                .settings(Map.of("hubgate.provider.bedrock.base-url", "http://localhost:9"));
        assertThat(upstream(local, "bedrock").baseUrl()).isEqualTo("http://localhost:9");
    }

    @Test
    void aServerOnThisMachineGivesTokensForVertexToo() {
        var snapshot = new Snapshot()
                .credential(
                        "vertex", "{\"service_account\":" + Accounts.file("https://oauth2.googleapis.com/token") + "}")
                .settings(Map.of("hubgate.provider.vertex.base-url", "http://127.0.0.1:9/"));
        var account = (Credential.ServiceAccount) upstream(snapshot, "vertex").credential();
        assertThat(account.tokenUri()).isEqualTo("http://127.0.0.1:9/token");
    }

    @Test
    void aCredentialThatCannotBeUsedLeavesTheOtherProvidersAlone() {
        var snapshot = new Snapshot()
                .credential("vertex", "{\"service_account\":{\"x\":1}}")
                .vendor("openai", "k");
        assertThat(upstream(snapshot, "vertex").isUsable()).isFalse();
        assertThat(upstream(snapshot, "openai").isUsable()).isTrue();
    }

    @Test
    void aVendorIsUsableWithACredentialAnEndpointOfOnesOwnWithout() {
        assertThat(upstream(new Snapshot().vendor("openai", null), "openai").isUsable())
                .isFalse();
        assertThat(upstream(new Snapshot().vendor("openai", "k"), "openai").isUsable())
                .isTrue();
        var own = new Snapshot()
                .provider("vllm", "http://localhost:9", null, true, false)
                .provider("nowhere", null, "k", true, false);
        assertThat(upstream(own, "vllm").isUsable()).isTrue();
        assertThat(upstream(own, "nowhere").isUsable()).isFalse();
        assertThat(upstream(own, "sandbox").isUsable()).isTrue();
    }

    @Test
    void anOfferIsFoundUnderEachOfItsNames() {
        var directory = new Snapshot()
                .vendor("groq", "k")
                .offer("groq", "llama-versatile", "llama-3.3-70b", null, "chat", 5L)
                .directory();
        var offer = directory.forced("groq/llama-versatile").orElseThrow();
        assertThat(directory.offersOf("llama-3.3-70b")).containsExactly(offer);
        assertThat(directory.offersNamed("llama-versatile")).containsExactly(offer);
        assertThat(offer.maxOutputTokens()).isEqualTo(Offer.UNKNOWN);
        assertThat(offer.isFirstParty()).isFalse();
        assertThat(directory.offersOf("nothing")).isEmpty();
    }

    @Test
    void anOfferWithoutAPriceHasNoRate() {
        var directory = new Snapshot()
                .vendor("groq", "k")
                .offer("groq", "m", "m", null, "chat", null)
                .directory();
        assertThat(directory.forced("groq/m").orElseThrow().rate()).isNull();
    }

    @Test
    void aCredentialThatIsNotInUseAnyMoreIsForgottenAndOthersStayOpen() {
        var snapshot = new Snapshot().vendor("openai", "k").key("prj_1", "openai", "own");
        var keeper = snapshot.keeper();
        keeper.refresh();
        var first = keeper.current();
        snapshot.version++;
        snapshot.callers++;
        keeper.refresh();
        assertThat(keeper.current().ownPool("prj_1", "openai"))
                .as("credentials did not change")
                .isSameAs(first.ownPool("prj_1", "openai"));
        snapshot.key("prj_2", "openai", "other");
        snapshot.version++;
        snapshot.credentialsVersion++;
        keeper.refresh();
        var now = keeper.current();
        assertThat(now.ownPool("prj_1", "openai").getFirst().credential())
                .as("opened once")
                .isSameAs(first.ownPool("prj_1", "openai").getFirst().credential());
        assertThat(now.ownPool("prj_2", "openai").getFirst().credential()).isEqualTo(key("other"));
    }
}
