package dev.hubgate.console.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where programs reach the gateway: setting {@code hubgate.public-url} if there is one, else the address that this very
 * request came to.
 */
@Named
@RequestScoped
public class BaseUrl {

    @Inject
    @ConfigProperty(name = "hubgate.public-url")
    private Optional<String> publicUrl;

    @Inject
    private HttpServletRequest request;

    /** What goes into {@code base_url}, such as {@code https://hub.example/v1}. */
    public String getText() {
        return publicUrl
                        .map(String::strip)
                        .filter(url -> !url.isEmpty())
                        .map(url -> url.replaceAll("/+$", ""))
                        .orElseGet(() -> origin(request.getScheme(), request.getServerName(), request.getServerPort()))
                + "/v1";
    }

    static String origin(String scheme, String host, int port) {
        var usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + (port == usual ? "" : ":" + port);
    }
}
