package dev.hubgate.console.routing;

import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.catalog.ModelProfile;
import dev.hubgate.store.catalog.ModelProfiles;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page of routing: models of a similar class as one that was named. They are proposed, and used when somebody says so. */
@Named("standInView")
@RequestScoped
public class StandInView {

    private static final String LIKE = "like";
    private static final String OPEN = "oah/";
    private static final int MOST = 5;
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,119}");

    @EJB
    private ModelProfiles profiles;

    @Inject
    private Workplace workplace;

    @Inject
    private HttpServletRequest request;

    private List<ModelProfile> models;

    /** All models to choose from, by name. */
    public List<ModelProfile> getModels() {
        if (models == null) {
            models = profiles.ofChat();
        }
        return models;
    }

    /** The model named in the address, null if it names none or what cannot be one. */
    public String getLike() {
        var like = request.getParameter(LIKE);
        return like != null && MODEL.matcher(like.strip()).matches() ? like.strip() : null;
    }

    /** Whether a model was named that is not there. */
    public boolean isUnknown() {
        var like = request.getParameter(LIKE);
        return like != null && !like.isBlank() && chosen().isEmpty();
    }

    /** The model named in the address, null if there is none. */
    public ModelProfile getChosen() {
        return chosen().orElse(null);
    }

    private Optional<ModelProfile> chosen() {
        var like = getLike();
        return getModels().stream().filter(model -> model.model().equals(like)).findFirst();
    }

    /** The five that fit best, of those that the project may use and that are not among its fallbacks. */
    public List<ModelProfile> getProposals() {
        var rules = workplace.getProject().getRouting();
        return chosen().map(model -> model.standIns(getModels())).orElse(List.of()).stream()
                .filter(model ->
                        rules.allowedTiers() == null || rules.allowedTiers().contains(model.tier()))
                .filter(model ->
                        rules.allowedModels() == null || rules.allowedModels().contains(model.model()))
                .filter(model -> !rules.fallbacks().contains(model.model())
                        && !rules.fallbacks().contains(nameOf(model)))
                .limit(MOST)
                .toList();
    }

    /** The name under which it goes into the chain: any provider may serve it. */
    public String nameOf(ModelProfile model) {
        return OPEN + model.model();
    }
}
