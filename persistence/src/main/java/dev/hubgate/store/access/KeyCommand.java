package dev.hubgate.store.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a program for a key, such as the command of a vault. What it prints to standard error is nobody's to keep: it may
 * quote what it was given.
 *
 * @param setting what the command line was found in
 */
record KeyCommand(String setting, String line) {

    static final int MAX_BYTES = 64 << 10;
    private static final long SECONDS = 10;

    /**
     * What it prints.
     *
     * @throws IllegalStateException if it takes longer than ten seconds, prints more than 64 KiB, or fails
     */
    String output() {
        Process process;
        try {
            process = new ProcessBuilder("/bin/sh", "-c", line)
                    .redirectError(Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw failed("cannot be run");
        }
        try {
            return finish(process);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private String finish(Process process) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        var printed = new CompletableFuture<byte[]>();
        Thread.ofVirtual().start(() -> read(process, printed));
        try {
            var text = text(setting, printed.get(SECONDS, TimeUnit.SECONDS));
            if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw failed("did not end within " + SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw failed("ended with exit code " + process.exitValue());
            }
            return text;
        } catch (TimeoutException e) {
            throw failed("did not end within " + SECONDS + " s");
        } catch (ExecutionException e) {
            throw failed("broke off");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted");
        }
    }

    private static void read(Process process, CompletableFuture<byte[]> printed) {
        try (var out = process.getInputStream()) {
            printed.complete(out.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            printed.completeExceptionally(new UncheckedIOException(e));
        }
    }

    /** @throws IllegalStateException if there are more than 64 KiB */
    static String text(String setting, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalStateException(setting + " gives more than " + MAX_BYTES + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private IllegalStateException failed(String how) {
        return new IllegalStateException("the command of " + setting + " " + how);
    }

    /** Without the command: it may have a secret in it. */
    @Override
    public String toString() {
        return "KeyCommand[" + setting + "]";
    }
}
