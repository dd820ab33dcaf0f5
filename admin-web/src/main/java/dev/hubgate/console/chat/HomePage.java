package dev.hubgate.console.chat;

import dev.hubgate.console.shell.ProjectKeepingViews;
import dev.hubgate.console.shell.Workplace;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads a member to the overview, or to the start as long as there is nothing to overlook. */
@WebServlet("/app/home")
public class HomePage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FirstRequest first;

    @Inject
    private transient Workplace workplace;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = first.getLatest() == null ? "start" : "overview";
        response.sendRedirect(request.getContextPath() + "/app/" + page + "?" + ProjectKeepingViews.PROJECT + "="
                + workplace.getProject().getSlug());
    }
}
