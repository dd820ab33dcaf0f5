package dev.hubgate.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** What a person sees of a run: a line per step with the seconds it took. */
public final class Progress {

    private final PrintStream out;
    private final long began = System.nanoTime();
    private final boolean shared;
    private boolean midLine;
    private Thread speaker;

    /**
     * @param out the terminal; kept, since {@link System#out} is redirected to the log later
     * @param shared whether others write there too, so that only whole lines make sense
     */
    public Progress(PrintStream out, boolean shared) {
        this.out = out;
        this.shared = shared;
    }

    /** A piece of work that may refuse. */
    @FunctionalInterface
    public interface Step<T> {

        /** Does it. */
        T run() throws Exception;
    }

    /** Says what begins, does it, and says how long it took. */
    public <T> T step(String what, Step<T> step) throws Exception {
        if (!shared) {
            print(what + " ... ", true);
        }
        var from = System.nanoTime();
        var done = false;
        try {
            var result = step.run();
            done = true;
            return result;
        } finally {
            print((shared ? what + " ... " : "") + (done ? seconds(from) : "failed") + "\n", false);
        }
    }

    /** Prints a line. */
    public void say(String line) {
        print(line + "\n", false);
    }

    /** From here on only the calling thread is heard: a start has nothing more to say to someone who stops it. */
    public synchronized void end() {
        speaker = Thread.currentThread();
        say(midLine ? "interrupted" : "");
    }

    /** Since this object was made. */
    public String elapsed() {
        return seconds(began);
    }

    private synchronized void print(String text, boolean unfinished) {
        if (speaker == null || Thread.currentThread().equals(speaker)) {
            out.print(text);
            out.flush();
            midLine = unfinished;
        }
    }

    private static String seconds(long from) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - from) / 1e9);
    }
}
