package dev.hubgate.console.routing;

import dev.hubgate.console.shell.Notices;
import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.tenancy.RoutingRules;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page of routing: what is chosen at once. */
@Named("routingView")
@RequestScoped
public class RoutingView {

    @Inject
    private RoutingDesk desk;

    @Inject
    private Workplace workplace;

    private RoutingRules rules;
    private RoutingForm form;

    @PostConstruct
    void read() {
        rules = workplace.getProject().getRouting();
        form = new RoutingForm(rules);
    }

    public boolean isEditable() {
        return desk.isOpen();
    }

    public String save() {
        if (form.allowsNothing()) {
            Notices.refuse("rules:economy", "Allow one tier at least: else every request would be refused.");
        }
        if (form.hasOddQuantizations()) {
            Notices.refuse(
                    "rules:quantizations",
                    "Use at most 10 names of lower case letters and digits, such as fp4 or int8.");
        }
        if (!RoutingForm.STRATEGIES.contains(form.getStrategy())) {
            Notices.refuse("rules:strategy", "Choose one of the strategies offered.");
        } else if (form.lacksOrder(rules.providerOrder())) {
            Notices.refuse("rules:strategy", "There is no order to follow yet: add providers to it first.");
        }
        if (Notices.refused()) {
            return null;
        }
        // What was an order a moment ago may be empty by now; then the strategy stays what it is.
        var changed = desk.change(now -> form.lacksOrder(now.providerOrder()) ? now : form.in(now));
        Notices.afterRedirect(
                changed ? "Saved. Requests are routed so within a second." : "Nothing was changed: it was so already.");
        return "/app/routing?faces-redirect=true&p=" + workplace.getProject().getSlug();
    }

    /** How many models are allowed by name; 0 where that is not restricted. */
    public int getAllowedModels() {
        return rules.allowedModels() == null ? 0 : rules.allowedModels().size();
    }

    public List<String> getStrategies() {
        return RoutingForm.STRATEGIES;
    }

    public RoutingForm getForm() {
        return form;
    }
}
