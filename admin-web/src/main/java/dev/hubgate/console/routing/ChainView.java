package dev.hubgate.console.routing;

import dev.hubgate.console.shell.Notices;
import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.catalog.Catalog;
import dev.hubgate.store.catalog.KnownNames;
import dev.hubgate.store.catalog.Provider;
import dev.hubgate.store.tenancy.RoutingRules;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;

/** The page of routing: the order of providers and the models to go on with, changed name by name. */
@Named("chainView")
@RequestScoped
public class ChainView {

    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,250}");

    @EJB
    private Catalog catalog;

    @EJB
    private KnownNames names;

    @Inject
    private RoutingDesk desk;

    @Inject
    private StandInView standIns;

    @Inject
    private Workplace workplace;

    private List<String> offered;
    private String provider;
    private String fallback;

    private RoutingRules rules() {
        return workplace.getProject().getRouting();
    }

    public List<String> getProviders() {
        return rules().providerOrder();
    }

    public List<String> getFallbacks() {
        return rules().fallbacks();
    }

    /** Providers that are not in the order yet. */
    public List<String> getOfferedProviders() {
        if (offered == null) {
            offered = catalog.providers().stream()
                    .filter(Provider::isEnabled)
                    .map(Provider::getName)
                    .filter(name -> !rules().providerOrder().contains(name))
                    .toList();
        }
        return offered;
    }

    public boolean isMoreFallbacks() {
        return !Chain.FALLBACKS.isFull(rules());
    }

    public String addProvider() {
        if (provider == null || !getOfferedProviders().contains(provider)) {
            Notices.refuse("add-provider:provider", "Choose one of the providers offered.");
            return null;
        }
        return done(desk.change(now -> Chain.PROVIDERS.add(now, provider)), provider + " is the last in the order.");
    }

    public String addFallback() {
        var name = fallback == null ? "" : fallback.strip();
        if (!NAME.matcher(name).matches() || names.askedFor(List.of(name)).isEmpty()) {
            Notices.refuse(
                    "add-fallback:fallback",
                    "No provider has such a model. Name it as a request does, such as gpt-4.1 or oah/llama-3.3-70b.");
            return null;
        }
        return addFallback(name);
    }

    /** Adds one that was proposed. */
    public String addFallback(String name) {
        return done(
                desk.change(now -> names.askedFor(List.of(name)).isEmpty() ? now : Chain.FALLBACKS.add(now, name)),
                name + " is the last fallback.");
    }

    public String moveProvider(String name, int places) {
        return done(desk.change(now -> Chain.PROVIDERS.move(now, name, places)), name + " was moved.");
    }

    public String moveFallback(String name, int places) {
        return done(desk.change(now -> Chain.FALLBACKS.move(now, name, places)), name + " was moved.");
    }

    /** The strategy of a fixed order keeps its last provider. */
    public String removeProvider(String name) {
        if (rules().strategy().equals("fixed") && rules().providerOrder().size() == 1) {
            Notices.refuse("The strategy is to follow this order: choose another strategy before the order is empty.");
            return null;
        }
        return done(
                desk.change(now -> {
                    var after = Chain.PROVIDERS.remove(now, name);
                    return after.strategy().equals("fixed")
                                    && after.providerOrder().isEmpty()
                            ? now
                            : after;
                }),
                name + " was taken out of the order.");
    }

    public String removeFallback(String name) {
        return done(desk.change(now -> Chain.FALLBACKS.remove(now, name)), name + " was taken out.");
    }

    private String done(boolean changed, String words) {
        Notices.afterRedirect(changed ? words : "Nothing was changed.");
        var like = standIns.getLike();
        return "/app/routing?faces-redirect=true&p=" + workplace.getProject().getSlug()
                + (like == null ? "" : "&like=" + like);
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public String getFallback() {
        return fallback;
    }

    public void setFallback(String fallback) {
        this.fallback = fallback;
    }
}
