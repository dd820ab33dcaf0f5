package dev.hubgate.gateway.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** Where a price list is. It may have a token in it, so it is not shown. */
record ListAddress(URI uri) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** @throws UnusableList if it is not an absolute URL with http or https, or has a user name */
    static ListAddress of(String text) {
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (SCHEMES.contains(scheme) && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return new ListAddress(uri);
            }
        } catch (URISyntaxException e) {
            // The exception quotes it.
        }
        throw new UnusableList("hubgate.price-feed.url must be an http or https URL without a user name.");
    }

    /** What tells it from other addresses without telling it. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(uri.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ListAddress[" + uri.getHost() + "]";
    }
}
