package dev.hubgate.gateway.media;

import java.net.URI;

/**
 * Where a URL points to, as far as the URL itself says it.
 *
 * @param uri absolute, ASCII, without user and fragment
 * @param host in lower case, an IPv6 address without its brackets
 * @param port never -1
 * @param trusted whether the operator allowed this host, wherever it is
 */
record Target(URI uri, String host, int port, boolean trusted) {

    boolean isSecure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** What the first line of an HTTP request asks for. */
    String pathAndQuery() {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Value of the Host header: the name, never the address it was found at. */
    String hostHeader() {
        var name = host.contains(":") ? "[" + host + "]" : host;
        return port == (isSecure() ? 443 : 80) ? name : name + ":" + port;
    }

    @Override
    public String toString() {
        return "Target[…]";
    }
}
