package dev.hubgate.console.firewall;

import jakarta.servlet.http.HttpServletRequest;

/** A text to be tried out, straight from the form. */
final class SubmittedText {

    private SubmittedText() {}

    /** With lines that end as in programs, not as in forms; empty if there is none. */
    static String of(HttpServletRequest request, String parameter) {
        var sent = request.getMethod().equals("POST") ? request.getParameter(parameter) : null;
        return sent == null ? "" : sent.replace("\r\n", "\n");
    }
}
