package dev.hubgate.console.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The one way in: keeps whoever was admitted in the session, and leads everyone else to the log-in page. */
@AutoApplySession
@ApplicationScoped
public class ConsoleAuthentication implements HttpAuthenticationMechanism {

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential() instanceof Admission admission) {
            return context.notifyContainerAboutLogin(admission.id(), Set.of(admission.role()));
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        leadToLogIn(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static void leadToLogIn(HttpServletRequest request, HttpServletResponse response) {
        var next = NextPage.of(request);
        var reading = request.getMethod().equals("GET") && !isAjax(request);
        var address = request.getContextPath() + "/login" + query(next, !reading);
        try {
            if (isAjax(request)) {
                // The script in the page follows no redirect of HTTP's: it would take the log-in page for its answer.
                response.setContentType("text/xml;charset=UTF-8");
                response.setHeader("Cache-Control", "no-store");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                                + address.replace("&", "&amp;") + "\"/></partial-response>");
            } else {
                response.sendRedirect(address);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String query(String next, boolean expired) {
        var goOn = next.isEmpty() ? "" : "next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        var separator = expired && !next.isEmpty() ? "&" : "";
        return expired || !next.isEmpty() ? "?" + (expired ? "expired=true" : "") + separator + goOn : "";
    }

    private static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }
}
