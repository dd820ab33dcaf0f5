package dev.hubgate.gateway.audit;

import dev.hubgate.gateway.failure.Places;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.audit.Requests;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Keeps the records of requests that moved no money: refused ones, lists of models. They are written in batches by one
 * thread, so that a flood of bad keys costs the database little. Records of requests that held money are not for here:
 * the ledger writes them together with the charge.
 */
@ApplicationScoped
public class Recorder {

    private static final Logger LOG = System.getLogger(Recorder.class.getName());
    private static final int CAPACITY = 20_000;
    private static final int BATCH = 500;
    private static final long OFFER_MS = 2_000;
    private static final long RETRY_MS = 500;

    private Requests requests;
    private final BlockingQueue<RequestRecord> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final LongAdder dropped = new LongAdder();
    private volatile boolean stopping;
    private Thread writer;

    /** For the container's proxy only. */
    protected Recorder() {}

    @Inject
    public Recorder(Requests requests) {
        this.requests = requests;
    }

    @PostConstruct
    void start() {
        writer = Thread.ofPlatform().name("hubgate-recorder").daemon().start(this::writeUntilStopped);
    }

    /** Writes what is left, for a few seconds at most. */
    @PreDestroy
    void stop() {
        stopping = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Queues a record. Where the database is too slow, a known caller waits a moment; what strangers cause is dropped, and
     * counted.
     */
    public void record(RequestRecord row) {
        try {
            var taken = row.who().tenantId() == null
                    ? waiting.offer(row)
                    : waiting.offer(row, OFFER_MS, TimeUnit.MILLISECONDS);
            if (!taken) {
                dropped.increment();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            dropped.increment();
        }
    }

    /** Records lost because the queue was full. */
    public long dropped() {
        return dropped.sum();
    }

    private void writeUntilStopped() {
        var batch = new ArrayList<RequestRecord>(BATCH);
        while (!(stopping && waiting.isEmpty())) {
            try {
                if (batch.isEmpty()) {
                    var first = waiting.poll(200, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                }
                requests.write(batch);
                batch.clear();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "records could not be written, trying again: {0}", Places.of(e));
                if (stopping) {
                    return;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
