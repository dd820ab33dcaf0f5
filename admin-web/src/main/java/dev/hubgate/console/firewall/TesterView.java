package dev.hubgate.console.firewall;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Tries the draft of a policy on a text. Nothing of it is stored, and the text is no field of Faces', which would keep it with
 * the page's state.
 */
@Named("testerView")
@RequestScoped
public class TesterView {

    private static final String TEXT = "test-text";

    @Inject
    private Engine engine;

    @Inject
    private PolicyView page;

    @Inject
    private HttpServletRequest request;

    private String text;
    private TestReport report;
    private String problem;

    @PostConstruct
    void read() {
        text = SubmittedText.of(request, TEXT);
    }

    public void test() {
        var document = page.draft().document();
        if (document == null) {
            problem = "The draft is no policy yet: what is wrong stands beside its fields.";
        } else if (text.isBlank()) {
            problem = "There is nothing to test yet: type or paste a text first.";
        } else if (text.length() > Engine.MOST_CHARS) {
            problem = "That is too long: at most 20,000 characters are tested at once.";
        } else {
            var policy = document.policy();
            switch (engine.read(text, policy)) {
                case Trial.Done done -> report = TestReport.of(text, policy, done);
                case Trial.Busy busy -> problem = "Others are testing at this moment. Try again in a few seconds.";
                case Trial.TooLong late -> problem = "Reading it took too long." + blame(late);
            }
        }
    }

    private static String blame(Trial.TooLong late) {
        return late.slow().isEmpty() ? " Try a shorter text." : " Too slow: " + String.join(", ", late.slow()) + ".";
    }

    public int getMostChars() {
        return Engine.MOST_CHARS;
    }

    /** Null before anything was tested. */
    public TestReport getReport() {
        return report;
    }

    /** Why nothing was tested; null where it was. */
    public String getProblem() {
        return problem;
    }
}
