package dev.hubgate.store.directory;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.Ids;
import dev.hubgate.store.Payer;
import dev.hubgate.store.access.Keys;
import dev.hubgate.store.access.Operators;
import dev.hubgate.store.access.ProviderCredentials;
import dev.hubgate.store.catalog.Catalog;
import dev.hubgate.store.catalog.Price;
import dev.hubgate.store.ledger.Ledger;
import dev.hubgate.store.ledger.Wallets;
import dev.hubgate.store.tenancy.ProjectSettings;
import dev.hubgate.store.tenancy.RoutingRules;
import dev.hubgate.store.tenancy.Tenants;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The directory's version moves with everything that a node keeps in memory, and with nothing else. */
public interface DirectoryBehaviour {

    private static boolean moves(Runnable change) {
        var before = the(DirectoryReader.class).version();
        change.run();
        return the(DirectoryReader.class).version() > before;
    }

    private static DirectoryRows.Key key(String id) {
        return the(DirectoryReader.class).read().keys().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static DirectoryRows.Project project(String id) {
        return the(DirectoryReader.class).read().projects().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String newProvider() {
        return "p" + Ids.next("x").substring(14, 28).replace('_', '-');
    }

    @Test
    default void theVersionMovesWithTenantsAndProjects() {
        var payer = Payer.with(0);
        assertThat(moves(() -> the(Tenants.class).found("T", "t@example.com"))).isTrue();
        assertThat(moves(() -> the(Tenants.class).addProject(payer.tenantId(), "second")))
                .isTrue();
        assertThat(moves(() -> the(Tenants.class)
                        .change(payer.tenantId(), payer.projectId(), new ProjectSettings(99, null, null, null))))
                .isTrue();
        assertThat(moves(() -> change("UPDATE tenant SET status = 'suspended' WHERE id = ?", payer.tenantId())))
                .isTrue();
    }

    @Test
    default void theVersionMovesWithKeysAndTokens() {
        var payer = Payer.with(0);
        assertThat(moves(() -> the(Keys.class).issue(payer.tenantId(), null, "k", null)))
                .isTrue();
        assertThat(moves(() -> the(Keys.class).revoke(payer.tenantId(), payer.keyId())))
                .isTrue();
        assertThat(moves(() -> the(Operators.class).admit(Ids.next("oat"), "t")))
                .isTrue();
    }

    @Test
    default void theVersionMovesWithProvidersOffersAndPrices() {
        var name = newProvider();
        assertThat(moves(() -> the(Catalog.class).configure(name, "http://localhost:1", null, null)))
                .isTrue();
        var offering = new Catalog.Offering(name, "m", Ids.next("model"), "chat", null, null, new Price(1, 1, 1));
        assertThat(moves(() -> the(Catalog.class).offer(offering))).isTrue();
        assertThat(moves(() -> change("UPDATE offer SET enabled = false WHERE provider = ?", name)))
                .isTrue();
    }

    @Test
    default void theVersionStaysWhileMoneyMoves() {
        var payer = Payer.with(1_000);
        assertThat(moves(() -> {
                    the(Wallets.class).topUp(payer.walletId(), 1_000, "inv-9");
                    var hold = payer.hold(500);
                    the(Ledger.class).hold(hold, "node-a", Duration.ofMinutes(1));
                    the(Ledger.class).post(payer.record(hold, 400));
                }))
                .isFalse();
    }

    @Test
    default void aProjectComesWithAllThatItsRequestsNeed() {
        var payer = Payer.with(0);
        assertThat(project(payer.projectId()).routing()).isEqualTo(RoutingRules.DEFAULT);
        var rules = new RoutingRules(
                List.of("economy", "standard"),
                List.of("gpt-4.1"),
                "fixed",
                List.of("groq", "openai"),
                List.of("fp4"),
                List.of("gpt-4.1", "claude-sonnet-4.5"),
                List.of("error"),
                true,
                true,
                500,
                10,
                20);
        the(Tenants.class).change(payer.tenantId(), payer.projectId(), new ProjectSettings(321, "drop", false, rules));
        assertThat(project(payer.projectId()))
                .isEqualTo(new DirectoryRows.Project(payer.projectId(), 321, true, false, rules));
    }

    @Test
    default void aKeyComesWithThoseItBelongsTo() {
        var payer = Payer.with(0);
        var row = key(payer.keyId());
        assertThat(row.tenantId()).isEqualTo(payer.tenantId());
        assertThat(row.projectId()).isEqualTo(payer.projectId());
        assertThat(row.walletId()).isEqualTo(payer.walletId());
        assertThat(row.suspended()).isFalse();
        change("UPDATE tenant SET status = 'suspended' WHERE id = ?", payer.tenantId());
        assertThat(key(payer.keyId()).suspended()).isTrue();
    }

    @Test
    default void aTenantWideKeyHasNoProject() {
        var payer = Payer.with(0);
        var wide = the(Keys.class).issue(payer.tenantId(), null, "wide", null).key();
        assertThat(key(wide.getId()).projectId()).isNull();
    }

    @Test
    default void onlyWhatHasChangedIsReadAgain() {
        var reader = the(DirectoryReader.class);
        var payer = Payer.with(0);
        var first = reader.read();
        assertThat(reader.read(first).keys()).isSameAs(first.keys());

        the(Keys.class).issue(payer.tenantId(), null, "k", null);
        var keys = reader.read(first);
        assertThat(keys.keys()).hasSize(first.keys().size() + 1);
        assertThat(keys.offers()).isSameAs(first.offers());
        assertThat(keys.credentials()).isSameAs(first.credentials());

        the(ProviderCredentials.class)
                .add(new ProviderCredentials.Owner(payer.tenantId(), payer.projectId()), "openai", "own", "{}");
        var credentials = reader.read(keys);
        assertThat(credentials.credentials()).hasSize(first.credentials().size() + 1);
        assertThat(credentials.keys()).isSameAs(keys.keys());
        assertThat(credentials.providers()).isSameAs(first.providers());

        the(Catalog.class).configure(newProvider(), "http://localhost:1", null, null);
        var catalog = reader.read(credentials);
        assertThat(catalog.providers()).hasSize(first.providers().size() + 1);
        assertThat(catalog.aliases()).isNotSameAs(first.aliases());
        assertThat(catalog.keys()).isSameAs(keys.keys());
        assertThat(catalog.credentials()).isSameAs(credentials.credentials());
    }

    @Test
    default void pricesAreReadAgainWhereTimeMayHaveChangedThem() {
        var first = the(DirectoryReader.class).read();
        var again = the(DirectoryReader.class).read(first.withOldPrices());
        assertThat(again.offers()).isNotSameAs(first.offers()).isEqualTo(first.offers());
        assertThat(again.keys()).isSameAs(first.keys());
    }

    @Test
    default void theVersionStaysWhileACredentialIsTriedOutOrRenamed() {
        var payer = Payer.with(0);
        var credentials = the(ProviderCredentials.class);
        var id = credentials
                .add(new ProviderCredentials.Owner(payer.tenantId(), payer.projectId()), "openai", "own", "{}")
                .getId();
        assertThat(moves(() -> credentials.tested(id, 1, "ok"))).isFalse();
        assertThat(moves(() -> credentials.change(id, "renamed", null, null))).isFalse();
        assertThat(moves(() -> credentials.change(id, null, false, null))).isTrue();
        assertThat(moves(() -> credentials.change(id, null, true, "{}"))).isTrue();
        assertThat(moves(() -> credentials.delete(id))).isTrue();
    }
}
