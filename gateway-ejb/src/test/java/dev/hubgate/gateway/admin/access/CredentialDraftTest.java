package dev.hubgate.gateway.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.admin.Refusals;
import dev.hubgate.gateway.admin.catalog.ProviderSecret;
import dev.hubgate.gateway.credential.Accounts;
import dev.hubgate.store.access.ProviderCredentials.Owner;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class CredentialDraftTest {

    private static final Owner PROJECT = new Owner("ten_1", "prj_1");
    private static final String ID = "prj_" + "0".repeat(26);

    private static ObjectNode account(String tokenUri) {
        return (ObjectNode) Json.read("{\"service_account\":" + Accounts.file(tokenUri) + "}");
    }

    @Test
    void isOfAProjectOrOfTheOperatorAndHasAName() {
        var draft = Refusals.read(
                "{\"project_id\":\"" + ID + "\",\"provider\":\"openai\",\"secret\":{\"api_key\":\"k\"}}",
                CredentialDraft.class);
        assertThat(draft.projectId()).isEqualTo(ID);
        assertThat(draft.name()).isEqualTo("default");
        assertThat(Refusals.read("{\"provider\":\"openai\",\"name\":\" eu \",\"secret\":{}}", CredentialDraft.class)
                        .name())
                .isEqualTo("eu");
    }

    @Test
    void namesTheFieldAtFault() {
        assertThat(Refusals.param("{\"secret\":{}}", CredentialDraft.class)).isEqualTo("provider");
        assertThat(Refusals.param("{\"provider\":\"openai\"}", CredentialDraft.class))
                .isEqualTo("secret");
        assertThat(Refusals.param("{\"provider\":\"openai\",\"secret\":\"sk-1\"}", CredentialDraft.class))
                .isEqualTo("secret");
        assertThat(Refusals.param(
                        "{\"provider\":\"openai\",\"project_id\":\"x\",\"secret\":{}}", CredentialDraft.class))
                .isEqualTo("project_id");
        assertThat(Refusals.param("{\"name\":\"\"}", CredentialPatch.class)).isEqualTo("name");
        assertThat(Refusals.param("{\"provider\":\"groq\"}", CredentialPatch.class))
                .isEqualTo("provider");
    }

    @Test
    void anAccountThatAProjectBringsGetsItsTokensFromGoogle() {
        var elsewhere = account("http://169.254.169.254/token");
        assertThat(ProviderSecret.of("vertex", elsewhere, Owner.OPERATOR)).isNotNull();
        var failure = Refusals.of(() -> ProviderSecret.of("vertex", elsewhere, PROJECT));
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.param()).isEqualTo("secret.service_account.token_uri");
        assertThat(failure.message()).doesNotContain("169.254");
        assertThat(ProviderSecret.of("vertex", account(null), PROJECT)).isNotNull();
    }

    @Test
    void printsNothingOfTheSecret() {
        var draft = Refusals.read("{\"provider\":\"openai\",\"secret\":{\"api_key\":\"sk-1\"}}", CredentialDraft.class);
        assertThat(draft.toString()).doesNotContain("sk-1");
        assertThat(Refusals.read("{\"secret\":{\"api_key\":\"sk-1\"}}", CredentialPatch.class)
                        .toString())
                .doesNotContain("sk-1");
    }
}
