package dev.hubgate.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

    private static ApiKey expiring(Instant at) {
        return new ApiKey("ten_a", null, "ci", "oah_…abcd", KeyHash.of(new byte[32]), at);
    }

    @Test
    void worksUntilItExpires() {
        assertThat(expiring(null).getStatus()).isEqualTo(ApiKey.Status.ACTIVE);
        assertThat(expiring(Instant.now().plus(Duration.ofMinutes(1))).getStatus())
                .isEqualTo(ApiKey.Status.ACTIVE);
        assertThat(expiring(Instant.now()).getStatus()).isEqualTo(ApiKey.Status.EXPIRED);
    }

    @Test
    void aRevokedKeyIsRevokedEvenIfItExpired() {
        var key = expiring(Instant.EPOCH);
        key.revoke();
        assertThat(key.getStatus()).isEqualTo(ApiKey.Status.REVOKED);
    }

    @Test
    void revokingAgainKeepsTheFirstTime() {
        var key = expiring(null);
        key.revoke();
        var first = key.getRevokedAt();
        key.revoke();
        assertThat(key.getRevokedAt()).isSameAs(first);
    }
}
