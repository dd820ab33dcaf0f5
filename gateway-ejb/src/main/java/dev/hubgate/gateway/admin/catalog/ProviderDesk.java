package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.Change;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.gateway.admin.Text;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.access.ProviderCredentials;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.catalog.Catalog;
import dev.hubgate.store.catalog.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sets providers up and shows them. */
@ApplicationScoped
public class ProviderDesk {

    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    @Inject
    private Catalog catalog;

    @Inject
    private ProviderCredentials credentials;

    @Inject
    private AdminRecords records;

    @Change
    public ProviderView configure(AdminCaller caller, String name, ProviderDraft draft) {
        Reach.requireOperator(caller);
        if (!isName(name)) {
            throw Failure.invalid(
                            "name",
                            "A provider's name has 1 to 40 lower case letters, digits and hyphens, a letter first.")
                    .exception();
        }
        if (draft.baseUrl() == null && catalog.provider(name).isEmpty()) {
            throw Text.missing("base_url");
        }
        var secret = ProviderSecret.of(name, draft.secret());
        var provider = catalog.configure(name, draft.baseUrl(), secret, draft.enabled());
        records.add(new AdminRecord(caller.tokenId(), null, "catalog.configure-provider", name));
        return view(provider);
    }

    public ProviderView provider(AdminCaller caller, String name) {
        Reach.requireOperator(caller);
        return view(find(name));
    }

    /** All providers by name, in pages like any list. */
    public Page<ProviderView> providers(AdminCaller caller, PageQuery query) {
        Reach.requireOperator(caller);
        var after = query.afterName();
        var found = catalog.providers().stream()
                .filter(provider -> provider.getName().compareTo(after) > 0)
                .limit(query.fetch())
                .toList();
        var withSecret = credentials.providersOfOperator();
        return Page.of(
                found,
                query.limit(),
                Provider::getName,
                provider -> ProviderView.of(provider, withSecret.contains(provider.getName())));
    }

    private ProviderView view(Provider provider) {
        return ProviderView.of(provider, credentials.providersOfOperator().contains(provider.getName()));
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private Provider find(String name) {
        return Optional.of(name)
                .filter(ProviderDesk::isName)
                .flatMap(catalog::provider)
                .orElseThrow(
                        () -> Failure.notFound("There is no such provider.").exception());
    }
}
