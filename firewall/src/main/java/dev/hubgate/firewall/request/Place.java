package dev.hubgate.firewall.request;

/**
 * Where something stands in a request: a chain towards the root, made into a JSON path only where something is found. Names of
 * members that are no words of the interface or of everyday data are told as {@code *}, since a name can be a value.
 */
final class Place {

    /** The longest path that is told, in characters. */
    private static final int LONGEST = 200;

    /** The deepest place that is read, counting through JSON within strings. */
    static final int DEEPEST = 200;

    static final Place ROOT = new Place(null, null, 0);

    private final Place parent;
    private final String name;
    private final int index;
    private final int depth;

    private Place(Place parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    Place member(String name) {
        return new Place(this, name, 0);
    }

    Place element(int index) {
        return new Place(this, null, index);
    }

    /** The member of the request that it is in; empty for the request itself. */
    String root() {
        var at = this;
        while (at.depth > 1) {
            at = at.parent;
        }
        return at.name == null ? "" : at.name;
    }

    boolean isTooDeep() {
        return depth > DEEPEST;
    }

    /** Such as {@code messages[0].content[1].text}; what is too long ends in dots. */
    String path() {
        var steps = new Place[depth];
        var at = this;
        for (int i = depth - 1; i >= 0; i--) {
            steps[i] = at;
            at = at.parent;
        }
        var path = new StringBuilder();
        for (var step : steps) {
            if (step.name == null) {
                path.append('[').append(step.index).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(Words.isPlain(step.name) ? step.name : "*");
            }
            if (path.length() > LONGEST) {
                path.setLength(LONGEST - 3);
                return path.append("...").toString();
            }
        }
        return path.toString();
    }

    /** As {@link #path()}, so without made-up names. */
    @Override
    public String toString() {
        return path();
    }
}
