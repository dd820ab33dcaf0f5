package dev.hubgate.launcher;

import dev.hubgate.launcher.first.AdminApi;
import dev.hubgate.launcher.first.Operator;
import dev.hubgate.launcher.first.Welcome;
import dev.hubgate.launcher.postgres.EmbeddedPostgres;
import dev.hubgate.launcher.server.Drain;
import dev.hubgate.launcher.server.PayaraServer;
import dev.hubgate.launcher.server.Readiness;
import dev.hubgate.migrations.Migrator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The slow part of a run, in its order. */
final class Start {

    private static final Logger LOG = Logger.getLogger(Start.class.getName());

    private static final Duration SERVER_STOP = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final RunSettings settings;
    private final DataFolder folder;
    private final Progress progress;
    private final Stops stops;

    Start(RunSettings settings, DataFolder folder, Progress progress, Stops stops) {
        this.settings = settings;
        this.folder = folder;
        this.progress = progress;
        this.stops = stops;
    }

    /** @param knownKey the master key, unless this is to be its first start or the applications get it themselves */
    void run(Optional<String> knownKey) throws Exception {
        var address = settings.database().isPresent() ? settings.database().get() : embedded();
        progress.step("Updating the schema", () -> migrate(address));
        var first = new Database(address).first();
        var key = knownKey.isPresent() || MasterKey.isElsewhere(System::getenv)
                ? knownKey
                : Optional.of(new MasterKey(folder).create(first));
        var operator = first && settings.apps().gateway()
                ? Optional.of(Operator.from(System::getenv))
                : Optional.<Operator>empty();
        var node = NodeId.find(System.getenv("HUBGATE_NODE_ID"), folder);
        ApplicationSettings.publish(settings, node, address, key, operator);
        ApplicationSettings.keepCaches(folder.caches());
        serve();
        ApplicationSettings.forgetOperator();
        welcome(operator);
    }

    private DatabaseAddress embedded() throws Exception {
        return progress.step("Starting PostgreSQL", () -> {
            var postgres = EmbeddedPostgres.in(folder);
            stops.add(() -> progress.step("Stopping PostgreSQL", () -> {
                postgres.stop();
                return null;
            }));
            stops.inHaste(postgres::abandon);
            return postgres.start();
        });
    }

    private static Void migrate(DatabaseAddress address) {
        var result = Migrator.migrate(address.jdbcUrl(), address.user(), address.password());
        LOG.log(Level.INFO, "The schema is at {0}, {1} migrations were run", new Object[] {
            result.version(), result.applied()
        });
        return null;
    }

    private void serve() throws Exception {
        var server = progress.step(
                "Starting the server", () -> PayaraServer.boot(folder.server(), settings.host(), settings.port()));
        stops.add(() -> progress.step(
                "Stopping the server",
                () -> Patience.of(SERVER_STOP, () -> {
                    server.stop();
                    return null;
                })));
        progress.step("Starting " + names(), () -> {
            for (var app : settings.apps().list()) {
                server.load(app.title(), app.contextRoot(), war(app));
            }
            server.startApplications();
            stops.add(this::drain);
            server.open();
            Readiness.await(settings.local("/health/ready"));
            return null;
        });
    }

    private String names() {
        return settings.apps() == Apps.ALL
                ? "gateway and console"
                : settings.apps().toString();
    }

    private static Path war(App app) {
        return Path.of(System.getProperty("hubgate.home"), "apps", app.title() + ".war");
    }

    private void drain() throws Exception {
        var left = progress.step(
                "Finishing requests in flight (" + settings.drain().toSeconds() + " s at most)",
                () -> Patience.of(settings.drain().plus(GRACE), () -> Drain.gateway(settings.drain())));
        if (left > 0) {
            progress.say(left + " requests were cut off");
        }
    }

    private void welcome(Optional<Operator> operator) throws InterruptedException {
        var welcome = new Welcome(settings.publicUrl());
        var text = "\nHubgate is ready (" + progress.elapsed() + ").\n\n"
                + welcome.addresses(settings.apps().gateway(), settings.apps().console());
        if (operator.isPresent()) {
            text += welcome.credentials(operator.get(), firstKey(operator.get()));
        }
        progress.say(text + "\nCtrl-C stops it.");
    }

    private Optional<String> firstKey(Operator operator) throws InterruptedException {
        URI admin = settings.local("/admin/v1");
        try (var api = new AdminApi(admin, operator.token())) {
            return Optional.of(api.firstKey("First tenant", operator.email()));
        } catch (Refusal | IOException e) {
            LOG.log(Level.WARNING, "No first key was made", e);
            progress.say("No first tenant and key were made: " + e.getMessage());
            return Optional.empty();
        }
    }
}
