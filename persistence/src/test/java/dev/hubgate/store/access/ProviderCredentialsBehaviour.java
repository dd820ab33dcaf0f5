package dev.hubgate.store.access;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.number;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.Payer;
import dev.hubgate.store.access.ProviderCredentials.Owner;
import dev.hubgate.store.directory.DirectoryReader;
import dev.hubgate.store.directory.DirectoryRows;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Credentials go in sealed, are replaced, switched off and deleted, and are one owner's. */
public interface ProviderCredentialsBehaviour {

    private static ProviderCredential own(Payer payer, String provider, String name, String secret) {
        return the(ProviderCredentials.class)
                .add(new Owner(payer.tenantId(), payer.projectId()), provider, name, secret);
    }

    private static Optional<DirectoryRows.Credential> inDirectory(String id) {
        return the(DirectoryReader.class).read().credentials().stream()
                .filter(row -> row.id().equals(id))
                .findFirst();
    }

    private static String opened(String id) {
        var row = inDirectory(id).orElseThrow();
        return the(SecretBox.class).open(id, row.provider(), row.secret());
    }

    @Test
    default void aSecretComesOutAsItWentInAndLiesSealed() {
        var credential = own(Payer.with(0), "openai", "default", "{\"api_key\":\"sk-ünïcode\"}");
        assertThat(opened(credential.getId())).isEqualTo("{\"api_key\":\"sk-ünïcode\"}");
        assertThat(number("SELECT count(*) FROM provider_credential c WHERE c::text LIKE '%sk-%'"))
                .isZero();
        assertThat(number(
                        "SELECT count(*) FROM provider_credential WHERE position('\\x736b2d'::bytea IN sealed) > 0 AND id = ?",
                        credential.getId()))
                .isZero();
    }

    @Test
    default void aNameIsTakenOnceByEachOwner() {
        var payer = Payer.with(0);
        own(payer, "openai", "eu", "{}");
        assertThatThrownBy(() -> own(payer, "openai", "eu", "{}")).isInstanceOf(Conflict.class);
        assertThat(own(payer, "groq", "eu", "{}").getName()).isEqualTo("eu");
        assertThat(own(Payer.with(0), "openai", "eu", "{}").getName()).isEqualTo("eu");
    }

    @Test
    default void anOwnerHasNoEndOfThem() {
        var payer = Payer.with(0);
        for (int i = 0; i < ProviderCredentials.MOST; i++) {
            own(payer, "openai", "c" + i, "{}");
        }
        assertThatThrownBy(() -> own(payer, "openai", "more", "{}")).isInstanceOf(Conflict.class);
    }

    @Test
    default void replacingASecretForgetsWhatWasFoundOutAboutTheOldOne() {
        var id =
                own(Payer.with(0), "openai", "default", "{\"api_key\":\"one\"}").getId();
        the(ProviderCredentials.class).tested(id, 1, "ok");
        var tested = the(ProviderCredentials.class).credential(id).orElseThrow();
        assertThat(tested.getTestResult()).isEqualTo("ok");
        assertThat(tested.getTestedAt()).isNotNull();
        the(ProviderCredentials.class).change(id, null, null, "{\"api_key\":\"two\"}");
        assertThat(opened(id)).isEqualTo("{\"api_key\":\"two\"}");
        var replaced = the(ProviderCredentials.class).credential(id).orElseThrow();
        assertThat(replaced.getTestResult()).isNull();
        the(ProviderCredentials.class).tested(id, 1, "ok");
        assertThat(the(ProviderCredentials.class).credential(id).orElseThrow().getTestResult())
                .isNull();
    }

    @Test
    default void oneThatIsSwitchedOffOrDeletedIsNotInTheDirectory() {
        var id = own(Payer.with(0), "openai", "default", "{}").getId();
        the(ProviderCredentials.class).change(id, "renamed", false, null);
        assertThat(inDirectory(id)).isEmpty();
        the(ProviderCredentials.class).change(id, null, true, null);
        assertThat(inDirectory(id)).isPresent();
        the(ProviderCredentials.class).delete(id);
        the(ProviderCredentials.class).delete(id);
        assertThat(inDirectory(id)).isEmpty();
        assertThat(the(ProviderCredentials.class).credential(id)).isEmpty();
    }

    @Test
    default void aCredentialIsNotMadeForTheProjectOfAnotherTenant() {
        var one = Payer.with(0);
        var other = Payer.with(0);
        assertThatThrownBy(() -> the(ProviderCredentials.class)
                        .add(new Owner(other.tenantId(), one.projectId()), "openai", "x", "{}"))
                .hasStackTraceContaining("provider_credential_tenant_id_project_id_fkey");
    }

    @Test
    default void theListIsOneTenants() {
        var one = Payer.with(0);
        var other = Payer.with(0);
        var mine = own(one, "openai", "a", "{}");
        var second = own(one, "groq", "a", "{}");
        own(other, "openai", "a", "{}");
        var credentials = the(ProviderCredentials.class);
        assertThat(credentials.list(one.tenantId(), null, null, null, 10))
                .extracting(ProviderCredential::getId)
                .containsExactlyInAnyOrder(mine.getId(), second.getId());
        assertThat(credentials.list(one.tenantId(), one.projectId(), "groq", null, 10))
                .extracting(ProviderCredential::getId)
                .containsExactly(second.getId());
        assertThat(credentials.list(null, null, null, null, 1_000))
                .allMatch(credential -> credential.getTenantId() == null);
    }

    @Test
    default void whatAProviderHadBeforeIsItsFirstCredential() {
        var name = "p" + dev.hubgate.store.Ids.next("x").substring(14, 28);
        the(dev.hubgate.store.catalog.Catalog.class)
                .configure(name, "http://localhost:1", "{\"api_key\":\"one\"}", null);
        var credentials = the(ProviderCredentials.class);
        var first = credentials.list(null, null, name, null, 10).getFirst();
        assertThat(first.getName()).isEqualTo("default");
        assertThat(credentials.providersOfOperator()).contains(name);
        the(dev.hubgate.store.catalog.Catalog.class).configure(name, null, "{\"api_key\":\"two\"}", null);
        assertThat(credentials.list(null, null, name, null, 10)).hasSize(1);
        assertThat(opened(first.getId())).isEqualTo("{\"api_key\":\"two\"}");
        assertThat(number("SELECT count(*) FROM provider WHERE secret IS NOT NULL"))
                .isZero();
        change("UPDATE provider_credential SET enabled = false WHERE provider = ?", name);
        assertThat(credentials.providersOfOperator()).doesNotContain(name);
    }
}
