package dev.hubgate.launcher;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A PostgreSQL database and who logs in to it.
 *
 * @param jdbcUrl {@code jdbc:postgresql://…}, with neither user nor password in it
 */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

    /**
     * Reads {@code postgresql://user:password@host:5432/name?…}, {@code postgres://…} or {@code jdbc:postgresql://…}.
     * A user or password in the URL goes before the ones given apart.
     *
     * @throws Refusal if it is none of these, or names no user
     */
    public static DatabaseAddress parse(String url, String user, String password) throws Refusal {
        var plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        var uri = uri(plain);
        var read = new Query(uri.getRawQuery());
        var login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        var who = first(login.length > 0 ? decoded(login[0]) : null, read.user, user);
        var secret = first(login.length > 1 ? decoded(login[1]) : null, read.password, password);
        if (who == null) {
            throw new Refusal("The database URL names no user: write postgresql://user:password@host:5432/name,"
                    + " or set HUBGATE_DATABASE_USER and HUBGATE_DATABASE_PASSWORD.");
        }
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        var bare = "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + read.rest();
        return new DatabaseAddress(bare, who, secret == null ? "" : secret);
    }

    /** Opens a session; gives up after ten seconds. */
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    private static URI uri(String plain) throws Refusal {
        try {
            var uri = URI.create(plain);
            var known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (known && uri.getHost() != null && uri.getRawPath().length() > 1) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Its message repeats the URL, password included.
        }
        throw new Refusal("The database URL is not one of PostgreSQL: write postgresql://user:password@host:5432/name"
                + " (special characters of the password percent-encoded).");
    }

    private static String first(String... values) {
        for (var value : values) {
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The address without the password. */
    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }

    /** The parameters of a JDBC URL, the credentials taken out. */
    private static final class Query {

        private final List<String> others = new ArrayList<>();
        private String user;
        private String password;

        Query(String query) {
            for (var pair : query == null ? new String[0] : query.split("&")) {
                var equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                switch (name) {
                    case "user" -> user = value;
                    case "password" -> password = value;
                    default -> others.add(pair);
                }
            }
        }

        String rest() {
            return others.isEmpty() ? "" : "?" + String.join("&", others);
        }
    }
}
