package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.failure.Places;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks after everything that must not be silent for too long. One thread looks at all of them a few times a second, which
 * costs a request nothing but putting itself on the list.
 */
@ApplicationScoped
public class IdleWatch {

    private static final Logger LOG = System.getLogger(IdleWatch.class.getName());
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private Thread watcher;

    /** Something that is looked at now and then. Must not block. */
    @FunctionalInterface
    public interface Watched {
        /** @param nowNanos {@code System.nanoTime()} */
        void look(long nowNanos);
    }

    /** Off the list again. */
    public interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    @PostConstruct
    void start() {
        watcher = Thread.ofPlatform().name("hubgate-idle-watch").daemon().start(this::lookUntilStopped);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        LockSupport.unpark(watcher);
    }

    /** Puts something on the list. */
    public Watching watch(Watched subject) {
        watched.add(subject);
        return () -> watched.remove(subject);
    }

    private void lookUntilStopped() {
        while (!stopping) {
            LockSupport.parkNanos(TICK_NANOS);
            var now = System.nanoTime();
            watched.forEach(subject -> look(subject, now));
        }
    }

    private static void look(Watched subject, long nowNanos) {
        try {
            subject.look(nowNanos);
        } catch (RuntimeException e) {
            // One that fails must not blind the watch for all others.
            LOG.log(Level.WARNING, "idle watch: {0}", Places.of(e));
        }
    }
}
