package dev.hubgate.system.audit;

import dev.hubgate.system.running.HubgateProcess;
import dev.hubgate.system.running.TestPlaces;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Everything that a running process remembers at a moment. */
record HeapDump(byte[] bytes) {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    static HeapDump of(HubgateProcess process) throws IOException, InterruptedException {
        Path file = TestPlaces.target("heap-" + process.pid() + ".hprof");
        Files.deleteIfExists(file);
        try {
            String jcmd =
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            // All of it, also what nobody refers to any more.
            Process dump = new ProcessBuilder(
                            jcmd, String.valueOf(process.pid()), "GC.heap_dump", "-all", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said;
            try (InputStream output = dump.getInputStream()) {
                said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (dump.waitFor() != 0 || !Files.exists(file)) {
                throw new AssertionError("no heap dump: " + said);
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return new HeapDump(in.readAllBytes());
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    boolean contains(String text) {
        return CHARSETS.stream().map(text::getBytes).anyMatch(this::contains);
    }

    private boolean contains(byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && startsAt(at, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(int at, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
