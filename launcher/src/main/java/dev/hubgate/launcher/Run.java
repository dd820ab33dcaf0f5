package dev.hubgate.launcher;

import dev.hubgate.launcher.server.ServerLog;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One run: what can be refused at once, the start, and then nothing until a signal ends the process. */
final class Run {

    private static final Logger LOG = Logger.getLogger(Run.class.getName());

    private final RunSettings settings;
    private final Stops stops = new Stops();
    private final Progress progress;
    private final Ending ending;

    Run(RunSettings settings) {
        this.settings = settings;
        // Standard output belongs to the log lines where they were sent there.
        var logsOnOutput = settings.logs() == RunSettings.Logs.STDOUT;
        this.progress = new Progress(logsOnOutput ? System.err : System.out, logsOnOutput);
        this.ending = new Ending(stops, progress);
    }

    /** Returns only by a failure of the start. */
    void run() throws Exception {
        PortCheck.requireFree(settings.host(), settings.port());
        var folder = DataFolder.open(settings.data());
        if (settings.database().isPresent()) {
            new Database(settings.database().get()).requireReachable();
        }
        var key = MasterKey.isElsewhere(System::getenv)
                ? Optional.<String>empty()
                : new MasterKey(folder).find(System.getenv("HUBGATE_MASTER_KEY"));
        folder.clearServer();
        ServerLog.start(settings.logs(), folder.logs(), folder.server());
        Signals.handle(ending::signal);
        stops.add(folder::clearServer);
        try {
            new Start(settings, folder, progress, stops).run(key);
        } catch (Exception e) {
            failed(e);
            throw e;
        }
        forever();
    }

    private void failed(Exception e) throws InterruptedException {
        if (ending.begun()) {
            forever();
        }
        LOG.log(Level.SEVERE, "Hubgate did not start", e);
        stops.run();
    }

    private static void forever() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
