package dev.hubgate.console.chat;

import dev.hubgate.console.access.NewKey;
import dev.hubgate.console.shell.BaseUrl;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page that leads to the first call. */
@Named("startView")
@RequestScoped
public class StartView {

    private static final String NO_KEY = "YOUR_KEY";

    @Inject
    private BaseUrl baseUrl;

    @Inject
    private NewKey newKey;

    private List<Snippets.Snippet> snippets;

    /** With the new key in them where there is one, else with a word in its place. */
    public List<Snippets.Snippet> getSnippets() {
        if (snippets == null) {
            snippets = Snippets.with(baseUrl.getText(), newKey.isThere() ? newKey.getText() : NO_KEY);
        }
        return snippets;
    }

    /** Two lines for a file of settings. */
    public String getEnvironment() {
        return "OPENAI_BASE_URL=" + baseUrl.getText() + "\nOPENAI_API_KEY=" + newKey.getText();
    }
}
