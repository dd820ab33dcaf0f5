package dev.hubgate.store.access;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.number;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.Payer;
import dev.hubgate.store.Together;
import dev.hubgate.store.access.ProviderCredentials.Owner;
import dev.hubgate.store.directory.DirectoryReader;
import jakarta.transaction.UserTransaction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stored credentials come under the key in use, each once, whatever else happens to them. */
public interface RewrappingBehaviour {

    /** The server is given this one to open with. */
    private static SecretBox earlier() {
        return box(7);
    }

    private static SecretBox box(int fill) {
        var key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return new SecretBox(new CredentialKeys(the(MasterKey.class), Optional.of(key), List.of()));
    }

    /** A credential as an earlier version of the settings left it. */
    private static String stored(Payer payer, String name, SecretBox box) {
        var id = the(ProviderCredentials.class)
                .add(new Owner(payer.tenantId(), payer.projectId()), "openai", name, "{}")
                .getId();
        var sealed = box.seal(id, secret(id));
        change(
                "UPDATE provider_credential SET sealed = ?, wrapped_key = ?, key_id = ? WHERE id = ?",
                sealed.sealed(),
                sealed.wrappedKey(),
                sealed.keyId(),
                id);
        return id;
    }

    private static String secret(String id) {
        return "{\"api_key\":\"sk-" + id + "\"}";
    }

    private static String opened(String id) {
        return the(DirectoryReader.class).read().credentials().stream()
                .filter(row -> row.id().equals(id))
                .map(row -> the(SecretBox.class).open(id, row.provider(), row.secret()))
                .findFirst()
                .orElseThrow();
    }

    private static int rewrapAll() {
        var done = 0;
        var batch = the(Rewrapping.class).rewrap("", 7, true);
        while (batch.last() != null) {
            done += batch.rewrapped();
            batch = the(Rewrapping.class).rewrap(batch.last(), 7, true);
        }
        return done;
    }

    private static long underOther(Payer payer) {
        return number(
                "SELECT count(*) FROM provider_credential WHERE tenant_id = ? AND key_id <> ?",
                payer.tenantId(),
                the(CredentialKeys.class).currentId());
    }

    @Test
    default void whatIsUnderAnEarlierKeyComesUnderTheOneInUse() {
        var payer = Payer.with(0);
        var ids = Stream.iterate(0, i -> i + 1)
                .limit(20)
                .map(i -> stored(payer, "c" + i, earlier()))
                .toList();
        assertThat(underOther(payer)).isEqualTo(20);
        assertThat(rewrapAll()).isGreaterThanOrEqualTo(20);
        assertThat(underOther(payer)).isZero();
        assertThat(ids).allSatisfy(id -> assertThat(opened(id)).isEqualTo(secret(id)));
        var current = the(Rewrapping.class).current();
        rewrapAll();
        assertThat(the(Rewrapping.class).current()).isEqualTo(current);
    }

    @Test
    default void whatDoesNotOpenIsCountedAndLeftAsItIs() {
        var payer = Payer.with(0);
        var lost = stored(payer, "lost", box(99));
        var found = stored(payer, "found", earlier());
        var before = lost.compareTo(found) < 0 ? lost : found;
        var batch = the(Rewrapping.class).rewrap(before.substring(0, before.length() - 1), 1_000, true);
        assertThat(batch.failed()).isPositive();
        assertThat(opened(found)).isEqualTo(secret(found));
        assertThat(underOther(payer)).isOne();
        the(ProviderCredentials.class).delete(lost);
    }

    @Test
    default void aSecretFromBeforeDataKeysGetsOne() {
        var payer = Payer.with(0);
        var id = stored(payer, "old", earlier());
        var legacy = new AesKey(the(MasterKey.class).derive("hubgate credential sealing v1"))
                .seal("provider/openai", secret(id).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var sealed = new byte[legacy.length + 1];
        sealed[0] = 1;
        System.arraycopy(legacy, 0, sealed, 1, legacy.length);
        change(
                "UPDATE provider_credential SET sealed = ?, wrapped_key = NULL, key_id = 'master-1' WHERE id = ?",
                sealed,
                id);
        assertThat(opened(id)).isEqualTo(secret(id));
        rewrapAll();
        assertThat(opened(id)).isEqualTo(secret(id));
        assertThat(number("SELECT count(*) FROM provider_credential WHERE id = ? AND wrapped_key IS NOT NULL", id))
                .isOne();
    }

    @Test
    default void rewrappingTwiceAtOnceAndChangingMeanwhileLosesNothing() {
        var payer = Payer.with(0);
        var ids = Stream.iterate(0, i -> i + 1)
                .limit(40)
                .map(i -> stored(payer, "c" + i, earlier()))
                .toList();
        Together.run(6, thread -> {
            if (thread < 3) {
                return rewrapAll();
            }
            for (int i = thread; i < ids.size(); i += 3) {
                replace(ids.get(i), "{\"api_key\":\"new-" + ids.get(i) + "\"}");
            }
            return 0;
        });
        rewrapAll();
        assertThat(underOther(payer)).isZero();
        for (int i = 0; i < ids.size(); i++) {
            var expected = i < 3 ? secret(ids.get(i)) : "{\"api_key\":\"new-" + ids.get(i) + "\"}";
            assertThat(opened(ids.get(i))).isEqualTo(expected);
        }
    }

    /** As the admin API does it: again, where another change of the row won. */
    private static void replace(String id, String secret) {
        for (int attempt = 0; ; attempt++) {
            try {
                the(ProviderCredentials.class).change(id, null, null, secret);
                return;
            } catch (jakarta.ejb.EJBException e) {
                if (attempt == 10) {
                    throw e;
                }
            }
        }
    }

    @Test
    default void oneThatIsBeingChangedIsPassedOver() throws Exception {
        var payer = Payer.with(0);
        var id = stored(payer, "busy", earlier());
        var free = stored(payer, "free", earlier());
        var other = the(UserTransaction.class);
        other.begin();
        try {
            change("UPDATE provider_credential SET name = 'held' WHERE id = ?", id);
            var batch = the(Rewrapping.class).rewrap(id.substring(0, id.length() - 1), 1_000, false);
            assertThat(batch.last()).isEqualTo(free);
        } finally {
            other.rollback();
        }
        assertThat(underOther(payer)).isOne();
        rewrapAll();
        assertThat(underOther(payer)).isZero();
    }
}
