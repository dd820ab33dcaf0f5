package dev.hubgate.gateway.door;

import dev.hubgate.gateway.failure.Places;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Notices that a client closed its connection while its request is at work, so that a provider is not kept busy for nobody.
 * It takes no byte off the connection: a socket that is readable and has nothing to read is a closed one. Requests shorter
 * than a tick never touch the selector.
 */
@ApplicationScoped
public class ClientWatch {

    private static final Logger LOG = System.getLogger(ClientWatch.class.getName());
    private static final long TICK_MS = 100;

    private final Queue<Watching> fresh = new ConcurrentLinkedQueue<>();
    private final List<Watching> again = new ArrayList<>();
    private final AtomicBoolean asleep = new AtomicBoolean();
    private final Executor callers = Executors.newVirtualThreadPerTaskExecutor();
    private Selector selector;

    @PostConstruct
    void start() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().name("hubgate-client-watch").daemon().start(this::watchUntilClosed);
    }

    @PreDestroy
    void stop() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One client under watch; to be closed before the reply ends, or the next request's bytes are taken for this one's. */
    public static final class Watching implements AutoCloseable {

        private final SocketChannel channel;
        private final Runnable gone;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Watching(SocketChannel channel, Runnable gone) {
            this.channel = channel;
            this.gone = gone;
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    /** The channel of a request; to be asked for on the thread that the request came in on. Null where there is none. */
    public SocketChannel channelOf(ServletRequest request) {
        return ClientChannel.of(request).orElse(null);
    }

    /**
     * Watches a client whose request body was read to its end.
     *
     * @param channel from {@link #channelOf}, may be null: then nothing is noticed
     * @param gone called once at most, on a thread of its own
     */
    public Watching watch(SocketChannel channel, Runnable gone) {
        var watching = new Watching(channel, gone);
        if (channel != null) {
            fresh.add(watching);
            if (asleep.compareAndSet(true, false)) {
                selector.wakeup();
            }
        }
        return watching;
    }

    private void watchUntilClosed() {
        while (selector.isOpen()) {
            try {
                turn();
            } catch (ClosedSelectorException e) {
                return;
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                // One odd channel must not blind the watch for all others.
                LOG.log(Level.WARNING, "client watch: {0}", Places.of(e));
            }
        }
    }

    private void turn() throws IOException, InterruptedException {
        for (var key : selector.keys()) {
            if (((Watching) key.attachment()).closed.get()) {
                key.cancel();
            }
        }
        // Lets go of cancelled keys, so that their channels can be registered anew.
        selector.selectNow(this::look);
        for (var watching = fresh.poll(); watching != null; watching = fresh.poll()) {
            if (!watching.closed.get()) {
                register(watching);
            }
        }
        fresh.addAll(again);
        again.clear();
        if (!selector.keys().isEmpty()) {
            selector.select(this::look, TICK_MS);
            return;
        }
        asleep.set(true);
        if (fresh.isEmpty()) {
            selector.select(this::look);
        }
        asleep.set(false);
        TimeUnit.MILLISECONDS.sleep(TICK_MS);
    }

    private void register(Watching watching) {
        try {
            watching.channel.register(selector, SelectionKey.OP_READ, watching);
        } catch (ClosedChannelException e) {
            fire(watching);
        } catch (CancelledKeyException e) {
            // The key of this connection's previous request is not let go of yet.
            again.add(watching);
        }
    }

    private void look(SelectionKey key) {
        var watching = (Watching) key.attachment();
        boolean gone;
        try {
            gone = watching.channel.socket().getInputStream().available() == 0;
        } catch (IOException e) {
            gone = true;
        }
        // Bytes that are there belong to a next request; they stay, and this client is watched no longer.
        key.cancel();
        if (gone) {
            fire(watching);
        }
    }

    private void fire(Watching watching) {
        if (watching.closed.compareAndSet(false, true)) {
            callers.execute(watching.gone);
        }
    }
}
