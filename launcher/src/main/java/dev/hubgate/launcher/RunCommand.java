package dev.hubgate.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hubgate run}: starts everything and stays until it is told to stop. */
@Command(
        name = "run",
        description = "Starts Hubgate: the gateway at /, the console at /console.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    @Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:HUBGATE_PORT:-8080}",
            description = "the HTTP port")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:HUBGATE_HOST:-127.0.0.1}",
            description = "the address to listen on; 0.0.0.0 lets other machines in")
    private String host;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HUBGATE_DATA:-data}",
            description = "the folder for the database, the master key and the logs")
    private Path data;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            defaultValue = "${env:HUBGATE_DATABASE_URL}",
            description =
                    "an existing PostgreSQL instead of the embedded one: postgresql://user:password@host:5432/name"
                            + " (or user and password from HUBGATE_DATABASE_USER and HUBGATE_DATABASE_PASSWORD)",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private String databaseUrl;

    @Option(
            names = "--apps",
            paramLabel = "WHICH",
            defaultValue = "${env:HUBGATE_APPS:-all}",
            description = "what this node runs: ${COMPLETION-CANDIDATES}")
    private Apps apps;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:HUBGATE_PUBLIC_URL}",
            description = "where clients reach this node (default: http://localhost:PORT)",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private URI publicUrl;

    @Option(
            names = "--drain-seconds",
            paramLabel = "N",
            defaultValue = "${env:HUBGATE_DRAIN_SECONDS:-30}",
            description = "how long requests in flight may take when Hubgate is told to stop")
    private int drainSeconds;

    @Option(
            names = "--logs",
            paramLabel = "WHERE",
            defaultValue = "${env:HUBGATE_LOGS:-file}",
            description = "where the JSON log lines go: ${COMPLETION-CANDIDATES} (file: DIR/logs/hubgate.log)")
    private RunSettings.Logs logs;

    @Override
    public Integer call() throws Exception {
        new Run(settings()).run();
        return picocli.CommandLine.ExitCode.OK;
    }

    RunSettings settings() throws Refusal {
        check(port > 0 && port < 65_536, "--port must be between 1 and 65535");
        check(drainSeconds >= 0 && drainSeconds <= 3600, "--drain-seconds must be between 0 and 3600");
        return new RunSettings(
                host,
                port,
                publicUrl == null ? RunSettings.usualUrl(host, port) : withoutSlash(publicUrl),
                data.toAbsolutePath().normalize(),
                database(),
                apps,
                Duration.ofSeconds(drainSeconds),
                logs);
    }

    private Optional<DatabaseAddress> database() throws Refusal {
        if (databaseUrl == null || databaseUrl.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(DatabaseAddress.parse(
                databaseUrl, System.getenv("HUBGATE_DATABASE_USER"), System.getenv("HUBGATE_DATABASE_PASSWORD")));
    }

    private static URI withoutSlash(URI url) {
        var text = url.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
