package dev.hubgate.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Accounts;
import dev.hubgate.gateway.credential.Credential;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoolsTest {

    private static final String PROJECT = "prj_1";

    private static Credential key(String text) {
        return new Credential.ApiKey(new Secret(text));
    }

    @Test
    void aProviderIsThereOnceForEachOfTheOperatorsCredentials() {
        var directory = new Snapshot()
                .vendor("openai", "one")
                .key(null, "openai", "two")
                .settings(Map.of("openai.api.key", "environment"))
                .directory();
        assertThat(directory.pool("openai")).extracting(Upstream::credential).containsExactly(key("one"), key("two"));
        assertThat(directory.pool("openai")).extracting(Upstream::credentialId).containsExactly("crd_1", "crd_2");
        assertThat(directory.pool("openai")).noneMatch(Upstream::own);
        assertThat(directory.upstream("openai"))
                .contains(directory.pool("openai").getFirst());
    }

    @Test
    void withoutAStoredOneItIsCalledWithThatOfTheEnvironment() {
        var snapshot = new Snapshot().vendor("openai", null).vendor("groq", null);
        var directory =
                snapshot.settings(Map.of("openai.api.key", "environment")).directory();
        assertThat(directory.pool("openai")).singleElement().satisfies(upstream -> {
            assertThat(upstream.credential()).isEqualTo(key("environment"));
            assertThat(upstream.credentialId()).isNull();
        });
        assertThat(directory.pool("groq"))
                .singleElement()
                .satisfies(upstream -> assertThat(upstream.isUsable()).isFalse());
        assertThat(directory.pool("nowhere")).isEmpty();
    }

    @Test
    void oneThatCannotBeUsedIsLeftOut() {
        var directory = new Snapshot()
                .vendor("openai", null)
                .stored(null, "openai", "{}")
                .key(null, "openai", "good")
                .directory();
        assertThat(directory.pool("openai")).extracting(Upstream::credential).containsExactly(key("good"));
    }

    @Test
    void theEnvironmentDoesNotStandInForStoredOnesThatCannotBeUsed() {
        var directory = new Snapshot()
                .vendor("openai", null)
                .stored(null, "openai", "{}")
                .settings(Map.of("openai.api.key", "environment"))
                .directory();
        assertThat(directory.pool("openai"))
                .singleElement()
                .satisfies(upstream -> assertThat(upstream.credential()).isNull());
    }

    @Test
    void aProjectsOwnServeThatProjectAndProviderAlone() {
        var directory = new Snapshot()
                .vendor("openai", "operator")
                .vendor("groq", "operator")
                .key(PROJECT, "openai", "own-1")
                .key("prj_2", "openai", "other")
                .key(PROJECT, "openai", "own-2")
                .directory();
        assertThat(directory.ownPool(PROJECT, "openai"))
                .extracting(Upstream::credential)
                .containsExactly(key("own-1"), key("own-2"));
        assertThat(directory.ownPool(PROJECT, "openai")).allMatch(Upstream::own);
        assertThat(directory.ownPool(PROJECT, "groq")).isEmpty();
        assertThat(directory.ownPool(null, "openai")).isEmpty();
        assertThat(directory.pool("openai")).hasSize(1);
    }

    @Test
    void aProviderThatLetsEverybodyInIsNotHadForNothing() {
        var directory = new Snapshot()
                .provider("vllm", "http://localhost:9", null, true, false)
                .key(PROJECT, "vllm", "anything")
                .provider("guarded", "http://localhost:8", "operator", true, false)
                .key(PROJECT, "guarded", "own")
                .provider("off", "http://localhost:7", "operator", false, true)
                .key(PROJECT, "off", "own")
                .directory();
        assertThat(directory.ownPool(PROJECT, "vllm")).isEmpty();
        assertThat(directory.ownPool(PROJECT, "guarded")).hasSize(1);
        assertThat(directory.ownPool(PROJECT, "off")).isEmpty();
    }

    @Test
    void theAddressFollowsFromAnOwnRegionUnlessTheOperatorSetOne() {
        var eu = "{\"api_key\":\"k\",\"region\":\"eu-west-1\"}";
        var us = "{\"api_key\":\"k\",\"region\":\"us-east-1\"}";
        var free = new Snapshot().credential("bedrock", eu).stored(PROJECT, "bedrock", us);
        assertThat(free.directory().ownPool(PROJECT, "bedrock").getFirst().baseUrl())
                .isEqualTo("https://bedrock-runtime.us-east-1.amazonaws.com");
        assertThat(free.directory().upstream("bedrock").orElseThrow().baseUrl())
                .isEqualTo("https://bedrock-runtime.eu-west-1.amazonaws.com");
        free.settings(Map.of("hubgate.provider.bedrock.base-url", "http://localhost:9/"));
        assertThat(free.directory().ownPool(PROJECT, "bedrock").getFirst().baseUrl())
                .isEqualTo("http://localhost:9");
    }

    @Test
    void anOwnAccountDoesNotSayWhereTokensComeFrom() {
        var google = "{\"service_account\":" + Accounts.file(null) + "}";
        var loopback = "{\"service_account\":" + Accounts.file("http://127.0.0.1:1/token") + "}";
        var snapshot = new Snapshot()
                .credential("vertex", google)
                .stored("prj_2", "vertex", loopback)
                .stored(PROJECT, "vertex", google);
        assertThat(snapshot.directory().ownPool("prj_2", "vertex")).isEmpty();
        assertThat(tokenUri(snapshot)).isEqualTo("https://oauth2.googleapis.com/token");
        snapshot.settings(Map.of("hubgate.provider.vertex.base-url", "http://127.0.0.1:9"));
        assertThat(tokenUri(snapshot)).isEqualTo("http://127.0.0.1:9/token");
    }

    private static String tokenUri(Snapshot snapshot) {
        var own = snapshot.directory().ownPool(PROJECT, "vertex").getFirst();
        return ((Credential.ServiceAccount) own.credential()).tokenUri();
    }
}
