package dev.hubgate.console.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Behind a balancer that is what the balancer wrote into the header named by setting
 * {@code hubgate.console.client-address-header}; of a list only the last entry is the balancer's own.
 */
@RequestScoped
public class ClientAddress {

    private static final int MAX_LENGTH = 64;

    @Inject
    @ConfigProperty(name = "hubgate.console.client-address-header")
    private Optional<String> header;

    @Inject
    private HttpServletRequest request;

    /** An address as text; good for counting, not for showing. */
    public String text() {
        return header.map(request::getHeader).map(ClientAddress::last).orElseGet(request::getRemoteAddr);
    }

    static String last(String list) {
        var entry = list.substring(list.lastIndexOf(',') + 1).strip();
        return entry.length() > MAX_LENGTH ? entry.substring(0, MAX_LENGTH) : entry;
    }
}
