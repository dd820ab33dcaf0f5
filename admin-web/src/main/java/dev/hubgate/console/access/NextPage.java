package dev.hubgate.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Where to go after the log-in: only ever one of our own pages, whatever the address says. */
final class NextPage {

    /** Our pages have plain names and the query holds slugs and ids; whatever else comes was not made by us. */
    private static final Pattern OURS = Pattern.compile("/(app|ops)/[a-z-]{1,40}(\\?[A-Za-z0-9_=&-]{0,200})?");

    private NextPage() {}

    /** The page that this request is about, below the console's root; empty if it is none to come back to. */
    static String of(HttpServletRequest request) {
        var query = request.getQueryString();
        return checked(request.getServletPath() + (query == null ? "" : "?" + query));
    }

    /** The text itself if it names a page of ours, else the empty text. */
    static String checked(String next) {
        return next != null && OURS.matcher(next).matches() ? next : "";
    }
}
