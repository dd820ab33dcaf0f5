package dev.hubgate.launcher.server;

import dev.hubgate.launcher.Refusal;
import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;

/** Payara Micro in this process. */
public final class PayaraServer {

    private final PayaraMicroRuntime runtime;
    private final AdminCommandRunner commands;
    private final StartupFailures failures;

    private PayaraServer(PayaraMicroRuntime runtime, AdminCommandRunner commands, StartupFailures failures) {
        this.runtime = runtime;
        this.commands = commands;
        this.failures = failures;
    }

    /**
     * Starts the server without applications, its port still closed.
     *
     * @param root a folder that the server may fill; empty
     */
    public static PayaraServer boot(Path root, String host, int port) throws Refusal, IOException {
        Files.createDirectories(root.resolve("jars"));
        var loader = Thread.currentThread().getContextClassLoader();
        var commands = new AtomicReference<AdminCommandRunner>();
        PayaraMicro.setUpackedJarDir(root.resolve("jars").toFile());
        try {
            var server = PayaraMicro.getInstance()
                    .setRootDir(root.toFile())
                    // No data grid: nothing here uses it, it takes 2 s, and it listens on a port of all addresses.
                    .setNoHazelcast(true)
                    .setPreBootHandler(runner -> {
                        commands.set(runner);
                        HttpListener.settings(host, port).forEach(setting -> set(runner, setting));
                    })
                    .bootStrap();
            return new PayaraServer(server, commands.get(), watch());
        } catch (BootstrapException e) {
            throw new Refusal("The application server does not start: " + e.getMessage(), e);
        } finally {
            // The server leaves its own there, and ours finds the launcher's libraries.
            Thread.currentThread().setContextClassLoader(loader);
        }
    }

    // After the start: the server sets up logging anew in the middle of it, which removes all handlers.
    private static StartupFailures watch() {
        var failures = new StartupFailures();
        Logger.getLogger("").addHandler(failures);
        return failures;
    }

    private static void set(AdminCommandRunner runner, String setting) {
        var result = runner.run("set", setting);
        if (result.getFailureCause() != null) {
            throw new IllegalStateException("the server refuses " + setting, result.getFailureCause());
        }
    }

    /** Reads an application; {@link #startApplications} starts it. */
    public void load(String name, String contextRoot, Path war) throws Refusal {
        var result = commands.run(
                "deploy", "--name=" + name, "--contextroot=" + contextRoot, "--loadOnly=true", war.toString());
        requireNoFailure();
        if (result.getFailureCause() != null) {
            throw new Refusal("The " + name + " does not start: "
                    + result.getFailureCause().getMessage());
        }
    }

    /** @throws Refusal with what the application said, if one does not start */
    public void startApplications() throws Refusal {
        commands.run("initialize-all-applications");
        requireNoFailure();
    }

    private void requireNoFailure() throws Refusal {
        var sentence = failures.sentence();
        if (sentence.isPresent()) {
            throw new Refusal("An application does not start: " + sentence.get());
        }
    }

    /** Opens the port. */
    public void open() {
        Logger.getLogger("").removeHandler(failures);
        set(commands, HttpListener.open());
    }

    /** Closes the port, then stops the applications: one that is half stopped would answer with errors of its own. */
    public void stop() throws BootstrapException {
        set(commands, HttpListener.close());
        runtime.shutdown();
    }
}
