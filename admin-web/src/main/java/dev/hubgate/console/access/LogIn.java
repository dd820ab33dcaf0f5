package dev.hubgate.console.access;

import dev.hubgate.store.access.Operators;
import dev.hubgate.store.tenancy.Members;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;

/** Checks an address and a password, and lets their owner in under a new session id. */
@RequestScoped
public class LogIn {

    @EJB
    private Members members;

    @EJB
    private Operators operators;

    @Inject
    private AttemptLimits limits;

    @Inject
    private SecurityContext security;

    /** How an attempt ended. Nobody is told whether an address is known. */
    public enum Outcome {
        IN,
        REFUSED,
        TOO_MANY
    }

    /** Tries once. */
    Outcome attempt(HttpServletRequest request, HttpServletResponse response, String email, String password) {
        if (!limits.allowsLogIn(email)) {
            return Outcome.TOO_MANY;
        }
        var admission = recognise(email, password.toCharArray());
        if (admission == null || !enter(request, response, admission)) {
            return Outcome.REFUSED;
        }
        limits.loggedIn(email);
        return Outcome.IN;
    }

    /** Lets the owner of an account in that was founded in this request. */
    public boolean enterFounder(HttpServletRequest request, HttpServletResponse response, String memberId) {
        return enter(request, response, new Admission(memberId, Role.MEMBER));
    }

    private Admission recognise(String email, char[] password) {
        try {
            if (EmailAddress.isStorable(email)) {
                var member = members.authenticate(email, password);
                if (member.isPresent()) {
                    return new Admission(member.get().getId(), Role.MEMBER);
                }
                return operators
                        .authenticate(email, password)
                        .map(operator -> new Admission(operator.getId(), Role.OPERATOR))
                        .orElse(null);
            }
            return null;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private boolean enter(HttpServletRequest request, HttpServletResponse response, Admission admission) {
        var how = AuthenticationParameters.withParams().credential(admission);
        security.authenticate(request, response, how);
        // The answer is asked of the request: the server's own single sign-on can fail after the log-in is done, and
        // then
        // the call reports a failure that was none.
        var principal = request.getUserPrincipal();
        return principal != null && principal.getName().equals(admission.id());
    }
}
