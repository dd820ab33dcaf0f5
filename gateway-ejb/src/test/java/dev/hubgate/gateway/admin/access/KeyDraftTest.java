package dev.hubgate.gateway.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.admin.Refusals;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyDraftTest {

    private static final String TENANT = "ten_00000000000000000000000000";
    private static final String PROJECT = "prj_00000000000000000000000000";

    @Test
    void isForAProjectOrForATenantAndNotForBoth() {
        assertThat(new KeyDraft(null, PROJECT, "ci", null).tenantId()).isNull();
        assertThat(new KeyDraft(TENANT, null, "ci", null).projectId()).isNull();
        assertThat(Refusals.of(() -> new KeyDraft(TENANT, PROJECT, "ci", null)).param())
                .isEqualTo("project_id");
        assertThat(Refusals.of(() -> new KeyDraft(null, null, "ci", null)).param())
                .isEqualTo("project_id");
    }

    @Test
    void doesNotExpireBeforeItIsIssued() {
        var past = Instant.now().minusSeconds(1);
        assertThat(Refusals.of(() -> new KeyDraft(null, PROJECT, "ci", past)).param())
                .isEqualTo("expires_at");
    }

    @Test
    void showsItsTextToNobodyButTheClient() {
        var view = new IssuedKeyView(
                new KeyView("key_1", "ten_1", null, "ci", "os_hub_…abcd", "active", Instant.EPOCH, null, null),
                "os_hub_secret");
        assertThat(view.toString()).doesNotContain("secret");
    }
}
