package dev.hubgate.store;

import jakarta.enterprise.inject.spi.CDI;

/** The deployed application, from the inside: its verbs, and the tables behind them. */
public final class Deployed {

    private Deployed() {}

    /** A bean of the application. */
    public static <T> T the(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /** The one number that a query gives. */
    public static long number(String sql, Object... values) {
        return the(Tables.class).number(sql, values);
    }

    /** Changes rows behind the back of the verbs. */
    public static int change(String sql, Object... values) {
        return the(Tables.class).change(sql, values);
    }
}
