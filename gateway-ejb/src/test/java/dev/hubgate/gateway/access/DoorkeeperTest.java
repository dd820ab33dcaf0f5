package dev.hubgate.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.Project;
import dev.hubgate.gateway.directory.Routing;
import dev.hubgate.gateway.directory.Ruling;
import dev.hubgate.gateway.directory.Snapshot;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.access.KeyText;
import dev.hubgate.store.access.MasterKey;
import dev.hubgate.store.directory.DirectoryRows;
import dev.hubgate.store.tenancy.RoutingRules;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorkeeperTest {

    private final Doorkeeper doorkeeper =
            new Doorkeeper(new MasterKey(Optional.of(Base64.getEncoder().encodeToString(new byte[32]))));
    private static final DirectoryRows.Project PROJECT =
            new DirectoryRows.Project("prj_a", 77, true, false, RoutingRules.DEFAULT);

    private final String text = KeyText.mint(KeyText.Kind.PROJECT).value();

    private Directory directory(Instant expiresAt, boolean suspended) {
        return new Snapshot()
                .key(new DirectoryRows.Key(
                        "key_a", doorkeeper.hash(text), "ten_a", "prj_a", "wal_a", expiresAt, suspended))
                .project(PROJECT)
                .directory();
    }

    private static Failure refusal(Caller caller) {
        return switch (caller) {
            case Caller.Unknown unknown -> unknown.failure();
            case Caller.Barred barred -> barred.failure();
            case Caller.Known known -> throw new AssertionError("let in: " + known);
        };
    }

    @Test
    void aGoodKeyIsKnownWithAllThatBelongsToIt() {
        assertThat(doorkeeper.identify("Bearer " + text, directory(null, false)))
                .isEqualTo(new Caller.Known(
                        "key_a", "ten_a", "wal_a", new Project("prj_a", 77, true, false, Routing.DEFAULT, Ruling.OFF)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer %s", "BEARER %s", "Bearer  %s  "})
    void theSchemeIsReadAsTheStandardSays(String header) {
        assertThat(doorkeeper.identify(header.formatted(text), directory(null, false)))
                .isInstanceOf(Caller.Known.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic abc", "Token x"})
    void noKeyIsNoCaller(String header) {
        var failure = refusal(doorkeeper.identify(header, directory(null, false)));
        assertThat(failure.status()).isEqualTo(401);
        assertThat(failure.code()).isEqualTo("invalid_api_key");
        assertThat(failure.message()).contains("No API key");
    }

    @Test
    void aMistypedKeyIsToldFromAnUnknownOne() {
        var cut = refusal(doorkeeper.identify("Bearer " + text.substring(1), directory(null, false)));
        assertThat(cut.message()).contains("mistyped");
        var unknown = "Bearer " + KeyText.mint(KeyText.Kind.PROJECT).value();
        assertThat(refusal(doorkeeper.identify(unknown, directory(null, false))).message())
                .contains("unknown or was revoked");
    }

    @Test
    void aBearerWithoutEndIsNotEvenHashed() {
        assertThat(Doorkeeper.bearer("Bearer " + "x".repeat(513))).isEmpty();
        assertThat(Doorkeeper.bearer("Bearer " + "x".repeat(512))).isPresent();
    }

    @Test
    void anExpiredKeyIsBarredAndNamed() {
        var caller = doorkeeper.identify("Bearer " + text, directory(Instant.now(), false));
        assertThat(caller)
                .isInstanceOfSatisfying(
                        Caller.Barred.class,
                        barred -> assertThat(barred.keyId()).isEqualTo("key_a"));
        assertThat(refusal(caller).status()).isEqualTo(401);
        assertThat(doorkeeper.identify("Bearer " + text, directory(Instant.now().plusSeconds(60), false)))
                .isInstanceOf(Caller.Known.class);
    }

    @Test
    void aSuspendedTenantIsForbidden() {
        var failure = refusal(doorkeeper.identify("Bearer " + text, directory(null, true)));
        assertThat(failure.status()).isEqualTo(403);
        assertThat(failure.code()).isEqualTo("tenant_suspended");
    }

    @Test
    void noRefusalQuotesTheKey() {
        for (var header : new String[] {"Bearer " + text + "x", "Basic " + text, "Bearer os_hub_" + text}) {
            assertThat(refusal(doorkeeper.identify(header, directory(null, false)))
                            .message())
                    .doesNotContain(text.substring(4));
        }
    }
}
