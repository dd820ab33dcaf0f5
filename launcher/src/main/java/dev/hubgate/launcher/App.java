package dev.hubgate.launcher;

/** A web application of the distribution. */
public enum App {
    GATEWAY("gateway", "/"),
    CONSOLE("console", "/console");

    private final String title;
    private final String contextRoot;

    App(String title, String contextRoot) {
        this.title = title;
        this.contextRoot = contextRoot;
    }

    /** Its name in the server, and the name of its file without {@code .war}. */
    public String title() {
        return title;
    }

    /** The path it answers under. */
    public String contextRoot() {
        return contextRoot;
    }
}
