package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.failure.Failure;
import jakarta.ws.rs.QueryParam;
import java.util.regex.Pattern;

/** Which part of a list is wanted. */
public class PageQuery {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,18}");

    @QueryParam("limit")
    private String limit;

    @QueryParam("after")
    private String after;

    /** For JAX-RS. */
    public PageQuery() {}

    PageQuery(String limit, String after) {
        this.limit = limit;
        this.after = after;
    }

    /** How many at most: 1 to 200, 50 if the client does not say. */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        var value = INTEGER.matcher(limit).matches() ? Long.parseLong(limit) : 0;
        if (value < 1 || value > MAX_LIMIT) {
            throw Failure.invalid("limit", "limit must be an integer from 1 to " + MAX_LIMIT + ".")
                    .exception();
        }
        return (int) value;
    }

    /** One more than the limit: whether it is there says whether there is a next page. */
    public int fetch() {
        return limit() + 1;
    }

    /** The id behind which to begin, null for the beginning. */
    public String afterId() {
        if (after != null && !Ids.isId(after)) {
            throw unusable();
        }
        return after;
    }

    /** The same where things have names; empty for the beginning. */
    public String afterName() {
        if (after != null && !Text.isPrintable(after)) {
            throw unusable();
        }
        return after == null ? "" : after;
    }

    /** The same where things are numbered. */
    public Long afterNumber() {
        if (after == null) {
            return null;
        }
        if (!INTEGER.matcher(after).matches()) {
            throw unusable();
        }
        return Long.valueOf(after);
    }

    /** The same where things have two names, written {@code first/second}. Both are empty for the beginning. */
    public String[] afterPair() {
        if (after == null) {
            return new String[] {"", ""};
        }
        var slash = after.indexOf('/');
        if (slash < 1 || !Text.isPrintable(after)) {
            throw unusable();
        }
        return new String[] {after.substring(0, slash), after.substring(slash + 1)};
    }

    private static RuntimeException unusable() {
        return Failure.invalid("after", "after must be the next of an earlier page.")
                .exception();
    }
}
