package dev.hubgate.store;

import dev.hubgate.migrations.Migrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** A real PostgreSQL with the schema in it, there before the server starts and gone after the last test. */
public final class TestDatabase implements LauncherSessionListener {

    private EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("hubgate.test.database") == null) {
            return;
        }
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "60")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var url = postgres.getJdbcUrl("postgres", "postgres");
        Migrator.migrate(url, "postgres", "postgres");
        System.setProperty("payara.cmdOptions", settings(url));
    }

    /** Read by the container adapter: they become arguments of the server's JVM. */
    private static String settings(String url) {
        return String.join(
                " ",
                "-Xmx512m",
                "-Dhubgate.database.url=" + url,
                "-Dhubgate.database.user=postgres",
                "-Dhubgate.database.password=postgres",
                "-Dhubgate.master-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                // 32 bytes of seven.
                "-Dhubgate.credential-key-previous=BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
