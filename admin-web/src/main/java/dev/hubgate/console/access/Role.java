package dev.hubgate.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What a person who logged in may see. The names are those of web.xml. */
public final class Role {

    /** Belongs to a tenant. */
    public static final String MEMBER = "member";

    /** Runs this installation. */
    public static final String OPERATOR = "operator";

    private Role() {}

    /** The id of the member who sent this request, if it was one. */
    public static Optional<String> memberId(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return principal != null && request.isUserInRole(MEMBER) ? Optional.of(principal.getName()) : Optional.empty();
    }
}
