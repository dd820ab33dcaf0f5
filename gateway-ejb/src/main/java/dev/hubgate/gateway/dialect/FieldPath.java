package dev.hubgate.gateway.dialect;

/** JSON paths of what is deep in a request. They are for people, so they end somewhere. */
public final class FieldPath {

    private static final int MOST_CHARS = 1_000;
    private static final int MOST_NAME_CHARS = 200;

    private FieldPath() {}

    /**
     * The path of a field. One that is long already stays as it is: put together anew for each of many fields below it, it
     * would cost more than all else.
     */
    public static String of(String parent, String name) {
        if (parent.length() > MOST_CHARS) {
            return parent;
        }
        return parent + "." + (name.length() > MOST_NAME_CHARS ? name.substring(0, MOST_NAME_CHARS) + "…" : name);
    }

    /** The path of an element. */
    public static String of(String parent, int index) {
        return parent.length() > MOST_CHARS ? parent : parent + "[" + index + "]";
    }
}
