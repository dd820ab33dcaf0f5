package dev.hubgate.bench.upstream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/**
 * An OpenAI-compatible provider on one thread: {@code Upstream PORT [EVENTS [PACE_MS]]}. Whatever is asked, it answers
 * with the same chat completion; to a request with {@code "stream":true} as so many events, each in a write of its own,
 * with a pause between them if one is given.
 */
public final class Upstream {

    private static final int BACKLOG = 1024;

    private final Selector selector;
    private final Replies replies;
    private final long paceNanos;
    /** In the order of their time, since the pause is the same for all. */
    private final ArrayDeque<Pause> pauses = new ArrayDeque<>();

    private record Pause(SelectionKey key, long untilNanos) {}

    private Upstream(int port, int events, long paceMs) throws IOException {
        replies = Replies.of(events);
        paceNanos = TimeUnit.MILLISECONDS.toNanos(paceMs);
        selector = Selector.open();
        var listener =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Serves until the process is ended. */
    public static void main(String[] args) throws IOException {
        int events = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        long paceMs = args.length > 2 ? Long.parseLong(args[2]) : 0;
        new Upstream(Integer.parseInt(args[0]), events, paceMs).serve();
    }

    private void serve() throws IOException {
        while (true) {
            if (pauses.isEmpty()) {
                selector.select(this::turn);
            } else {
                var waitMs = TimeUnit.NANOSECONDS.toMillis(pauses.getFirst().untilNanos() - System.nanoTime());
                selector.select(this::turn, Math.max(1, waitMs));
            }
            while (!pauses.isEmpty() && pauses.getFirst().untilNanos() <= System.nanoTime()) {
                var key = pauses.removeFirst().key();
                if (key.isValid()) {
                    write(key);
                }
            }
        }
    }

    private void turn(SelectionKey key) {
        if (key.isAcceptable()) {
            accept((ServerSocketChannel) key.channel());
            return;
        }
        var client = (Client) key.attachment();
        try {
            if ((key.isReadable() && client.read()) || key.isWritable()) {
                key.interestOps(SelectionKey.OP_READ);
                write(key);
            }
        } catch (IOException e) {
            client.close(key);
        }
    }

    private void accept(ServerSocketChannel listener) {
        try {
            var channel = listener.accept();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(selector, SelectionKey.OP_READ, new Client(channel, replies));
        } catch (IOException e) {
            System.err.println("a connection could not be taken: " + e.getMessage());
        }
    }

    private void write(SelectionKey key) {
        var client = (Client) key.attachment();
        try {
            do {
                if (!client.writePiece()) {
                    key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                    return;
                }
                if (paceNanos > 0 && client.hasMore()) {
                    pauses.addLast(new Pause(key, System.nanoTime() + paceNanos));
                    return;
                }
            } while (client.hasMore());
        } catch (IOException e) {
            client.close(key);
        }
    }
}
