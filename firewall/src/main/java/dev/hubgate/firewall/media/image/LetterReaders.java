package dev.hubgate.firewall.media.image;

import dev.hubgate.firewall.Budget;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Readers of letters, made when first needed and then kept: as many as are in use at the same time. */
final class LetterReaders implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LetterReaders.class.getName());

    private final ConcurrentLinkedDeque<Letters> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;
    private volatile boolean missing;

    /** Whether there are any on this machine. The first call loads what is native. */
    boolean ready() {
        if (missing) {
            return false;
        }
        if (idle.isEmpty()) {
            try {
                give(Letters.open());
            } catch (LinkageError | RuntimeException e) {
                missing = true;
                LOG.log(System.Logger.Level.WARNING, "Images cannot be read on this machine: " + e);
                return false;
            }
        }
        return true;
    }

    /** @throws dev.hubgate.firewall.Unavailable if the time is over */
    List<Word> read(Gray image, Budget budget) {
        var reader = idle.pollFirst();
        if (reader == null) {
            reader = Letters.open();
        }
        try {
            return reader.read(image, budget);
        } finally {
            give(reader);
        }
    }

    private void give(Letters reader) {
        idle.addFirst(reader);
        if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (var reader = idle.pollFirst(); reader != null; reader = idle.pollFirst()) {
            reader.close();
        }
    }
}
