package dev.hubgate.store.firewall;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.Payer;
import dev.hubgate.store.Together;
import dev.hubgate.store.directory.DirectoryReader;
import dev.hubgate.store.directory.DirectoryRows;
import dev.hubgate.store.tenancy.Tenants;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Versions of policies count up, never change, and one of them is in force. */
public interface PoliciesBehaviour {

    private static Owner project(Payer payer) {
        return Owner.project(payer.tenantId(), payer.projectId());
    }

    private static String document(String term) {
        return "{\"allow\":[\"" + term + "\"]}";
    }

    private static List<Integer> versions(List<Policies.Issue> issues) {
        return issues.stream().map(issue -> issue.version().getVersion()).toList();
    }

    private static DirectoryRows.ActivePolicy active(DirectoryRows rows, String ownerId) {
        return rows.policies().stream()
                .filter(policy -> policy.ownerId().equals(ownerId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void newTenantsAndProjectsAreUnderTheirFirstVersionAtOnce() {
        var payer = Payer.with(0);
        var second = the(Tenants.class).addProject(payer.tenantId(), "second");
        for (var owner : List.of(
                project(payer), Owner.tenant(payer.tenantId()), Owner.project(payer.tenantId(), second.getId()))) {
            var first = the(Policies.class).active(owner).orElseThrow();
            assertThat(first.active()).isTrue();
            assertThat(first.version().getVersion()).isOne();
            assertThat(first.version().getDocument()).isEqualTo(Policies.FIRST_DOCUMENT);
            assertThat(first.version().getCreatedBy()).isEqualTo(Policies.FOUNDER);
        }
    }

    @Test
    default void aNewVersionIsInForceAtOnceAndTheOldOneStaysAsItWas() {
        var owner = project(Payer.with(0));
        var issued = the(Policies.class).issue(owner, document("a"), "tok_1");
        assertThat(issued.getVersion()).isEqualTo(2);
        var active = the(Policies.class).active(owner).orElseThrow().version();
        assertThat(active.getDocument()).isEqualTo(document("a"));
        assertThat(active.getCreatedBy()).isEqualTo("tok_1");
        var first = the(Policies.class).version(owner, 1).orElseThrow();
        assertThat(first.active()).isFalse();
        assertThat(first.version().getDocument()).isEqualTo(Policies.FIRST_DOCUMENT);
    }

    @Test
    default void goingBackPutsAnOldVersionIntoForceAndTheNextNumberIsStillNew() {
        var owner = project(Payer.with(0));
        the(Policies.class).issue(owner, document("a"), "tok_1");
        assertThat(the(Policies.class).activate(owner, 1)).contains(true);
        assertThat(the(Policies.class).activate(owner, 1)).contains(false);
        assertThat(the(Policies.class).activate(owner, 3)).isEmpty();
        assertThat(the(Policies.class).active(owner).orElseThrow().version().getVersion())
                .isOne();
        assertThat(the(Policies.class).issue(owner, document("b"), "tok_1").getVersion())
                .isEqualTo(3);
    }

    @Test
    default void versionsComeNewestFirstAndInPages() {
        var owner = project(Payer.with(0));
        the(Policies.class).issue(owner, document("a"), "tok_1");
        the(Policies.class).issue(owner, document("b"), "tok_1");
        assertThat(versions(the(Policies.class).history(owner, null, 2))).containsExactly(3, 2);
        assertThat(versions(the(Policies.class).history(owner, 2, 2))).containsExactly(1);
    }

    @Test
    default void manyWhoIssueAtOnceGetOneNumberEach() {
        var owner = project(Payer.with(0));
        var numbers = Together.run(
                8,
                i -> the(Policies.class)
                        .issue(owner, document("t" + i), "tok_1")
                        .getVersion());
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 9).boxed().toList());
        assertThat(the(Policies.class).active(owner).orElseThrow().version().getVersion())
                .isEqualTo(9);
    }

    @Test
    default void aPolicyOfAnotherTenantIsNotFoundAndNotChanged() {
        var payer = Payer.with(0);
        var stranger = Owner.project(Payer.with(0).tenantId(), payer.projectId());
        assertThat(the(Policies.class).active(stranger)).isEmpty();
        assertThat(the(Policies.class).version(stranger, 1)).isEmpty();
        assertThat(the(Policies.class).history(stranger, null, 9)).isEmpty();
        assertThat(the(Policies.class).activate(stranger, 1)).isEmpty();
        assertThatThrownBy(() -> the(Policies.class).issue(stranger, document("a"), "tok_1"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    default void theDatabaseItselfRefusesToChangeAVersion() {
        var owner = project(Payer.with(0));
        for (var statement : List.of(
                "UPDATE policy_version SET document = '{}' WHERE owner_id = ?",
                "DELETE FROM policy_version WHERE owner_id = ?")) {
            assertThatThrownBy(() -> change(statement, owner.id()))
                    .hasMessageContaining("policy_version is append-only");
        }
        assertThatThrownBy(() -> change("UPDATE policy SET active_version = 9 WHERE owner_id = ?", owner.id()))
                .hasMessageContaining("policy_in_force");
        assertThatThrownBy(() -> the(Policies.class).issue(owner, "no JSON", "tok_1"))
                .hasStackTraceContaining("policy_version_document_object");
    }

    @Test
    default void nodesLearnOfItAndReadOnlyDocumentsThatTheyDoNotHave() {
        var reader = the(DirectoryReader.class);
        var payer = Payer.with(0);
        var before = reader.read();
        var owner = project(payer);
        the(Policies.class).issue(owner, document("a"), "tok_1");
        var after = reader.read(before);
        assertThat(active(after, owner.id())).isEqualTo(new DirectoryRows.ActivePolicy(owner.id(), 2, document("a")));
        assertThat(active(after, payer.tenantId())).isSameAs(active(before, payer.tenantId()));
        assertThat(after.policies())
                .containsExactlyInAnyOrderElementsOf(reader.read().policies());
        the(Policies.class).activate(owner, 1);
        assertThat(active(reader.read(after), owner.id()).document()).isEqualTo(Policies.FIRST_DOCUMENT);
        var quiet = reader.version();
        the(Policies.class).activate(owner, 1);
        assertThat(reader.version()).isEqualTo(quiet);
    }
}
