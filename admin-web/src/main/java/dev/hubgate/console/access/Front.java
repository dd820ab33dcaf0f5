package dev.hubgate.console.access;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The bare address: leads everyone to where they have something to do. */
@WebServlet("")
public class Front extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = request.isUserInRole(Role.OPERATOR) ? "/ops/home" : "/app/home";
        response.sendRedirect(request.getContextPath() + page);
    }
}
