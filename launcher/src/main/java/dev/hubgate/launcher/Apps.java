package dev.hubgate.launcher;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which applications a node runs. */
public enum Apps {
    ALL(true, true),
    GATEWAY(true, false),
    CONSOLE(false, true);

    private final boolean gateway;
    private final boolean console;

    Apps(boolean gateway, boolean console) {
        this.gateway = gateway;
        this.console = console;
    }

    /** In the order in which they start. */
    public List<App> list() {
        return Stream.of(App.values())
                .filter(app -> app == App.GATEWAY ? gateway : console)
                .toList();
    }

    /** Whether this node answers API calls. */
    public boolean gateway() {
        return gateway;
    }

    /** Whether this node serves the console's pages. */
    public boolean console() {
        return console;
    }

    /** Lower case, as people type it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
