package dev.hubgate.store.access;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.number;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.Payer;
import dev.hubgate.store.Together;
import dev.hubgate.store.directory.DirectoryReader;
import dev.hubgate.store.directory.DirectoryRows;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Keys are issued and revoked, and the first operator is made once. */
public interface AccessBehaviour {

    private static boolean isInDirectory(KeyText text) {
        var hash = KeyHash.of(the(MasterKey.class).derive(KeyHash.PURPOSE), text.value());
        return the(DirectoryReader.class).read().keys().stream()
                .map(DirectoryRows.Key::hash)
                .anyMatch(hash::equals);
    }

    @Test
    default void aKeyIsFoundByTheHashOfItsTextUntilItIsRevoked() {
        var payer = Payer.with(0);
        var issued = the(Keys.class).issue(payer.tenantId(), payer.projectId(), " ci ", null);
        assertThat(issued.text().value()).startsWith("oah_");
        assertThat(issued.key().getName()).isEqualTo("ci");
        assertThat(isInDirectory(issued.text())).isTrue();

        var keyId = issued.key().getId();
        var revoked = the(Keys.class).revoke(payer.tenantId(), keyId).orElseThrow();
        assertThat(isInDirectory(issued.text())).isFalse();
        assertThat(revoked.getStatus()).isEqualTo(ApiKey.Status.REVOKED);
        assertThat(the(Keys.class).revoke(payer.tenantId(), keyId).orElseThrow().getRevokedAt())
                .isEqualTo(the(Keys.class).keyOfAnyTenant(keyId).orElseThrow().getRevokedAt());
    }

    @Test
    default void theTextOfAKeyIsNowhereInTheDatabase() {
        var payer = Payer.with(0);
        var text = the(Keys.class)
                .issue(payer.tenantId(), null, "all", null)
                .text()
                .value();
        assertThat(text).startsWith("os_hub_");
        assertThat(number("SELECT count(*) FROM api_key k WHERE k::text LIKE '%' || ? || '%'", text.substring(7, 20)))
                .isZero();
    }

    @Test
    default void aKeyOfAnotherTenantIsNeitherFoundNorRevoked() {
        var one = Payer.with(0);
        var other = Payer.with(0);
        assertThat(the(Keys.class).key(other.tenantId(), one.keyId())).isEmpty();
        assertThat(the(Keys.class).revoke(other.tenantId(), one.keyId())).isEmpty();
        assertThat(the(Keys.class)
                        .key(one.tenantId(), one.keyId())
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(ApiKey.Status.ACTIVE);
    }

    @Test
    default void aKeyIsNotIssuedForTheProjectOfAnotherTenant() {
        var one = Payer.with(0);
        var other = Payer.with(0);
        assertThatThrownBy(() -> the(Keys.class).issue(other.tenantId(), one.projectId(), "x", null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> the(Keys.class).issue("ten_none", null, "x", null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    default void keysAreListedByTenantAndByProject() {
        var payer = Payer.with(0);
        var wide = the(Keys.class)
                .issue(payer.tenantId(), null, "wide", Instant.EPOCH)
                .key();
        assertThat(wide.getStatus()).isEqualTo(ApiKey.Status.EXPIRED);
        assertThat(the(Keys.class).keys(payer.tenantId(), null, null, 10))
                .extracting(ApiKey::getId)
                .containsExactlyInAnyOrder(payer.keyId(), wide.getId());
        assertThat(the(Keys.class).keys(payer.tenantId(), payer.projectId(), null, 10))
                .extracting(ApiKey::getId)
                .containsExactly(payer.keyId());
    }

    @Test
    default void theFirstOperatorIsMadeOnceHoweverManyNodesStart() {
        change("DELETE FROM operator");
        var made = Together.run(
                6, i -> the(Operators.class).ensureFirst("Op" + i + "@Example.com", "operator's word".toCharArray()));
        assertThat(made).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(number("SELECT count(*) FROM operator")).isOne();
        var address = "op" + made.indexOf(true) + "@example.com";
        assertThat(the(Operators.class).authenticate(address, "operator's word".toCharArray()))
                .isPresent();
        assertThat(the(Operators.class).authenticate(address, "another word".toCharArray()))
                .isEmpty();
    }

    @Test
    default void aDatabaseOfAnotherMasterKeyIsRefused() {
        the(Operators.class).claimDatabase();
        the(Operators.class).claimDatabase();
        change("UPDATE installation SET master_key_fingerprint = '\\x00'");
        try {
            assertThatThrownBy(() -> the(Operators.class).claimDatabase())
                    .hasStackTraceContaining("hubgate.master-key is not the one");
        } finally {
            change("DELETE FROM installation");
        }
    }

    @Test
    default void aTokenOfTheSettingsIsAdmittedOnce() {
        var token = KeyText.mint(KeyText.Kind.ADMIN).value();
        Together.run(4, i -> {
            the(Operators.class).admit(token, "from the settings");
            return i;
        });
        var hash = KeyHash.of(the(MasterKey.class).derive(KeyHash.PURPOSE), token);
        assertThat(the(DirectoryReader.class).read().tokens())
                .filteredOn(row -> row.hash().equals(hash))
                .singleElement()
                .satisfies(row -> assertThat(row.tenantId()).isNull());
    }
}
