package dev.hubgate.console.shell;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.primefaces.csp.CspException;

/** Says in words why there is no page. A plain servlet, so that it also works when Faces is what failed. */
@WebServlet("/problem")
public class ProblemPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String HTML = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8"/>
              <meta name="viewport" content="width=device-width, initial-scale=1"/>
              <title>%2$s – Hubgate</title>
              <link rel="icon" href="%1$s/static/mark.svg"/>
              <link rel="stylesheet" href="%1$s/static/console.css?v=%5$s"/>
            </head>
            <body class="problem">
              <main>
                <h1>%2$s</h1>
                <p>%3$s</p>
                <p><a class="button" href="%4$s">%6$s</a></p>
              </main>
            </body>
            </html>
            """;

    @Inject
    private transient Assets assets;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = problem(request);
        response.setStatus(problem.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
        var again = problem.equals(Problem.EXPIRED) ? lastAddress(request) : null;
        var home = request.getContextPath() + "/";
        response.getWriter()
                .printf(
                        HTML,
                        request.getContextPath(),
                        problem.title(),
                        problem.text(),
                        escape(again == null ? home : again),
                        assets.getVersion(),
                        again == null ? "To the first page" : "Open it again");
    }

    private static Problem problem(HttpServletRequest request) {
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof ViewExpiredException) {
            return Problem.EXPIRED;
        }
        // A form that was not sent by our page: its script would have added the nonce.
        if (failure instanceof CspException) {
            return Problem.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            return Problem.of(status);
        }
        return switch (String.valueOf(request.getParameter("about"))) {
            case "expired" -> Problem.EXPIRED;
            case "trouble" -> Problem.of(500);
            default -> Problem.of(404);
        };
    }

    private static String lastAddress(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path)) {
            return null;
        }
        var query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
