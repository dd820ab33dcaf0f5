package dev.hubgate.store.tenancy;

import static dev.hubgate.store.Deployed.number;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.Ids;
import dev.hubgate.store.Payer;
import dev.hubgate.store.Together;
import dev.hubgate.store.ledger.Credits;
import dev.hubgate.store.ledger.Wallets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Tenants are founded whole, or not at all, and never see each other. */
public interface TenancyBehaviour {

    private static String address() {
        return Ids.next("someone") + "@example.com";
    }

    private static char[] password() {
        return "correct horse".toCharArray();
    }

    @Test
    default void signingUpMakesEverythingThatASecondRequestNeeds() {
        var address = address();
        var made = the(Members.class).signUp("  " + address.toUpperCase(Locale.ROOT), password(), " Acme ");
        assertThat(made.tenant().getName()).isEqualTo("Acme");
        assertThat(made.member().getEmail()).isEqualTo(address);
        assertThat(made.member().getRole()).isEqualTo("owner");
        assertThat(made.project().getSlug()).isEqualTo("default");
        assertThat(made.keyText().isWellFormed()).isTrue();
        assertThat(made.key().getProjectId()).isEqualTo(made.project().getId());
        var wallet = the(Wallets.class).walletOf(made.tenant().getId()).orElseThrow();
        assertThat(wallet.getBalanceNano()).isEqualTo(Credits.toNano(Credits.FREE));
    }

    @Test
    default void aTakenAddressIsRefusedAndLeavesNothingBehind() {
        var address = address();
        the(Members.class).signUp(address, password(), "First");
        var before = number("SELECT count(*) FROM tenant");
        assertThatThrownBy(() -> the(Members.class).signUp(address, password(), "Second"))
                .isInstanceOf(Conflict.class);
        assertThat(number("SELECT count(*) FROM tenant")).isEqualTo(before);
    }

    @Test
    default void oneOfManyWhoSignUpWithOneAddressAtOnceIsTakenIn() {
        var address = address();
        var signedUp = Together.run(4, i -> {
            try {
                return the(Members.class)
                        .signUp(address, password(), "Racer")
                        .tenant()
                        .getName();
            } catch (Conflict e) {
                return "refused";
            }
        });
        assertThat(signedUp).containsExactlyInAnyOrder("Racer", "refused", "refused", "refused");
        assertThat(number("SELECT count(*) FROM tenant WHERE owner_email = ?", address))
                .isOne();
    }

    @Test
    default void aSignUpThatFailsInTheMiddleLeavesNothingBehind() {
        var tenants = number("SELECT count(*) FROM tenant");
        var tooLong = "x".repeat(200) + "@example.com".repeat(10);
        assertThatThrownBy(() -> the(Members.class).signUp(tooLong, password(), "n".repeat(121)))
                .isInstanceOf(RuntimeException.class);
        assertThat(number("SELECT count(*) FROM tenant")).isEqualTo(tenants);
        assertThat(number("SELECT count(*) FROM wallet")).isEqualTo(tenants);
    }

    @Test
    default void knowsAMemberByAddressAndPasswordTogetherOnly() {
        var address = address();
        var member = the(Members.class).signUp(address, password(), "Acme").member();
        assertThat(the(Members.class).authenticate(" " + address, password()))
                .get()
                .extracting(Member::getId)
                .isEqualTo(member.getId());
        assertThat(the(Members.class).authenticate(address, "wrong horse".toCharArray()))
                .isEmpty();
        assertThat(the(Members.class).authenticate(address(), password())).isEmpty();
    }

    @Test
    default void aProjectOfAnotherTenantIsNotFound() {
        var one = Payer.with(0);
        var other = Payer.with(0);
        var tenants = the(Tenants.class);
        assertThat(tenants.project(one.tenantId(), one.projectId())).isPresent();
        assertThat(tenants.project(other.tenantId(), one.projectId())).isEmpty();
        assertThat(tenants.change(other.tenantId(), one.projectId(), new ProjectSettings(7, null, null, null)))
                .isEmpty();
        assertThat(tenants.projectOfAnyTenant(one.projectId()).orElseThrow().getDefaultMaxTokens())
                .isEqualTo(Project.DEFAULT_MAX_TOKENS);
        assertThat(tenants.projects(other.tenantId(), null, 10))
                .extracting(Project::getId)
                .containsExactly(other.projectId());
    }

    @Test
    default void nullLeavesAProjectsSettingsAsTheyAre() {
        var payer = Payer.with(0);
        var made =
                the(Tenants.class).project(payer.tenantId(), payer.projectId()).orElseThrow();
        assertThat(made.getUnsupportedParameters()).isEqualTo(Project.ERROR);
        assertThat(made.isFetchMedia()).isTrue();
        the(Tenants.class)
                .change(payer.tenantId(), payer.projectId(), new ProjectSettings(7, Project.DROP, false, null));
        var left = new ProjectSettings(null, null, null, null);
        var project = the(Tenants.class)
                .change(payer.tenantId(), payer.projectId(), left)
                .orElseThrow();
        assertThat(left.areThoseOf(project)).isTrue();
        assertThat(new ProjectSettings(7, Project.DROP, false, null).areThoseOf(project))
                .isTrue();
        assertThat(new ProjectSettings(null, Project.ERROR, null, null).areThoseOf(project))
                .isFalse();
        assertThat(new ProjectSettings(null, null, true, null).areThoseOf(project))
                .isFalse();
    }

    @Test
    default void twoTenantsMayHaveAProjectOfTheSameNameAndOneMayNot() {
        var one = Payer.with(0);
        the(Tenants.class).addProject(one.tenantId(), "Über Project");
        assertThat(the(Tenants.class)
                        .addProject(Payer.with(0).tenantId(), "Über Project")
                        .getSlug())
                .isEqualTo("uber-project");
        assertThatThrownBy(() -> the(Tenants.class).addProject(one.tenantId(), "uber PROJECT"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    default void aProjectNeedsATenant() {
        assertThatThrownBy(() -> the(Tenants.class).addProject("ten_none", "x")).isInstanceOf(Conflict.class);
    }

    @Test
    default void tenantsComeInPagesInOrderOfMaking() throws InterruptedException {
        var first = Payer.with(0).tenantId();
        // Ids of one millisecond are in no order.
        Thread.sleep(2);
        var second = Payer.with(0).tenantId();
        assertThat(the(Tenants.class).tenants(first, 1))
                .extracting(Tenant::getId)
                .containsExactly(second);
    }
}
