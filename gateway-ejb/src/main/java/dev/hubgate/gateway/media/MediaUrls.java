package dev.hubgate.gateway.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads URLs and refuses those that are odd in themselves. There is one reading of each URL: what is read here is what is
 * looked up, checked, connected to and named in the request, so two parsers cannot disagree.
 */
final class MediaUrls {

    private static final int MOST_CHARACTERS = 8_192;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    /** IPv4 in its one plain spelling: not as one number, not octal, not hexadecimal, not shortened. */
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");

    /** Ends with a letter somewhere in its last label, else some resolver would take it for a number. */
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)([a-z0-9-]{1,63}\\.)*(?!0x[0-9a-f]*\\.?$)(?=\\d*[a-z-])[a-z0-9-]{1,63}\\.?");

    private final Set<String> allowedHosts;

    MediaUrls(Set<String> allowedHosts) {
        this.allowedHosts = allowedHosts;
    }

    /** @throws Refusal if it cannot be fetched whatever is behind it */
    Target target(String url) throws Refusal {
        try {
            if (url.length() > MOST_CHARACTERS) {
                throw Refusal.badUrl();
            }
            return target(new URI(new URI(url).toASCIIString()));
        } catch (URISyntaxException e) {
            throw Refusal.badUrl();
        }
    }

    /** Where a redirect leads. From TLS it never leads out of it. */
    Target redirected(Target from, String location) throws Refusal {
        try {
            var base = from.uri().getRawPath().isEmpty() ? from.uri().resolve("/") : from.uri();
            var to = target(base.resolve(new URI(location)).toString());
            if (from.isSecure() && !to.isSecure()) {
                throw Refusal.unreachable();
            }
            return to;
        } catch (URISyntaxException | IllegalArgumentException | Refusal e) {
            throw Refusal.unreachable();
        }
    }

    private Target target(URI uri) throws Refusal {
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        var written = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || uri.getRawUserInfo() != null || !isHost(written)) {
            throw Refusal.badUrl();
        }
        var host = written.replaceAll("[\\[\\]]", "");
        var port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        var trusted = allowedHosts.contains(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
        if (port < 1 || port > 65_535 || (!trusted && !PORTS.contains(port))) {
            throw Refusal.badUrl();
        }
        return new Target(uri, host, port, trusted);
    }

    private static boolean isHost(String host) {
        return IPV4.matcher(host).matches()
                || IPV6.matcher(host).matches()
                || NAME.matcher(host).matches();
    }
}
