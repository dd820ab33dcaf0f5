package dev.hubgate.gateway.admin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.AdminCaller.TenantAdmin;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.Refusals;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The catalogue is everybody's, so no tenant may change it, nor look at what it costs the operator. */
class OperatorsOnlyTest {

    private final AdminCaller tenant = new TenantAdmin("adt_1", "ten_1");
    private final ModelDesk models = new ModelDesk();
    private final AliasDesk aliases = new AliasDesk();

    @Test
    void aTenantsTokenIsRefusedBeforeAnythingIsLookedUp() {
        var draft = new ModelDraft(null, true, null, null);
        List<ThrowingCallable> calls = List.of(
                () -> models.change(tenant, "gpt-4.1", draft),
                () -> models.model(tenant, "gpt-4.1"),
                () -> models.models(tenant, new PageQuery()),
                () -> aliases.add(tenant, "gpt", new AliasDraft("gpt-4.1")),
                () -> aliases.remove(tenant, "gpt"),
                () -> aliases.aliases(tenant, new PageQuery()));
        assertThat(calls)
                .allSatisfy(call -> assertThat(Refusals.of(call).status()).isEqualTo(403));
    }
}
