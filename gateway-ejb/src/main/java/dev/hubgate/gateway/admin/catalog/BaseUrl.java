package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.Text;
import dev.hubgate.gateway.failure.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What an upstream's address must look like. */
final class BaseUrl {

    private static final int MAX_CHARS = 500;
    private static final int MAX_PORT = 65_535;

    private BaseUrl() {}

    /** The address without a slash at its end. */
    static String of(String param, String text) {
        var line = Text.line(param, text, MAX_CHARS);
        try {
            if (isBase(new URI(line))) {
                return line.replaceAll("/+$", "");
            }
        } catch (URISyntaxException ignored) {
            // Reported below without the text itself.
        }
        throw Failure.invalid(
                        param,
                        param + " must be an http or https URL with a host and without user, query or fragment, such as"
                                + " https://api.example.com.")
                .exception();
    }

    private static boolean isBase(URI uri) {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && uri.getHost() != null
                && uri.getPort() != 0
                && uri.getPort() <= MAX_PORT
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }
}
