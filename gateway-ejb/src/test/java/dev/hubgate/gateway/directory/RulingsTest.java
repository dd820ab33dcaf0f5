package dev.hubgate.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.store.directory.DirectoryRows;
import dev.hubgate.store.tenancy.RoutingRules;
import org.junit.jupiter.api.Test;

class RulingsTest {

    private static final String DOCUMENT = "{\"custom\":[{\"name\":\"X\",\"pattern\":\"x\"}]}";

    private static final DirectoryRows.Project PROJECT =
            new DirectoryRows.Project("prj_a", 9, false, true, RoutingRules.DEFAULT);

    private final Snapshot snapshot = new Snapshot().project(PROJECT);

    @Test
    void aProjectIsUnderItsOwnPolicyAndAKeyWithoutOneUnderItsTenants() {
        var directory = snapshot.policy("prj_a", 7, "{\"injection\":\"block\"}")
                .policy("ten_a", 3, "{\"injection\":\"off\"}")
                .directory();
        var project = directory.project("ten_a", "prj_a");
        assertThat(project.policyVersion()).isEqualTo(7);
        assertThat(project.policy().injection()).isEqualTo(Action.BLOCK);
        var wide = directory.project("ten_a", null);
        assertThat(wide.id()).isNull();
        assertThat(wide.policyVersion()).isEqualTo(3);
        assertThat(wide.policy().injection()).isEqualTo(Action.OFF);
    }

    @Test
    void whatCannotBeReadIsNoPolicyAndNeverThatOfSomebodyElse() {
        var directory =
                snapshot.policy("prj_a", 2, "{\"injection\":\"sometimes\"}").directory();
        assertThat(directory.project("ten_a", "prj_a").policy()).isNull();
        assertThat(directory.project("ten_a", "prj_a").policyVersion()).isEqualTo(2);
        assertThat(directory.project("ten_a", null).policy()).isNull();
        assertThat(directory.project("ten_a", "prj_unknown").policy()).isNull();
    }

    @Test
    void aDocumentIsReadOnceAndAgainOnlyWhenNobodyWasUnderIt() {
        var keeper = snapshot.policy("prj_a", 1, DOCUMENT)
                .policy("ten_a", 1, DOCUMENT)
                .keeper();
        keeper.refresh();
        var first = policy(keeper, "prj_a").custom();
        assertThat(policy(keeper, null).custom()).isSameAs(first);
        change(keeper, 2, "{}");
        assertThat(policy(keeper, "prj_a")).isEqualTo(Policy.DEFAULT);
        change(keeper, 3, DOCUMENT);
        assertThat(policy(keeper, "prj_a").custom())
                .as("the tenant was still under it")
                .isSameAs(first);
    }

    @Test
    void whatIsKnownUnderAPolicyIsKnownToItsOwnerAlone() {
        var keeper = snapshot.policy("prj_a", 1, DOCUMENT)
                .policy("ten_a", 1, DOCUMENT)
                .keeper();
        keeper.refresh();
        var first = policy(keeper, "prj_a");
        assertThat(policy(keeper, null)).isEqualTo(first).isNotSameAs(first);
        change(keeper, 2, DOCUMENT);
        assertThat(policy(keeper, "prj_a")).as("it says the same as before").isSameAs(first);
    }

    private void change(DirectoryKeeper keeper, int version, String document) {
        snapshot.policy("prj_a", version, document);
        snapshot.version++;
        snapshot.callers++;
        keeper.refresh();
    }

    private static Policy policy(DirectoryKeeper keeper, String projectId) {
        return keeper.current().project("ten_a", projectId).policy();
    }
}
