package dev.hubgate.system.upstream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A small HTTP/1.1 server on loopback: one virtual thread a connection, keep-alive, no limits. */
public final class LoopbackServer implements AutoCloseable {

    /** Answers one request; an {@link IOException} means that the caller went away. */
    @FunctionalInterface
    public interface Handler {
        void handle(Exchange exchange) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Listens on loopback; port 0 takes a free one. */
    public LoopbackServer(int port, Handler handler) throws IOException {
        this.listener = new ServerSocket(port, 1_000, InetAddress.getLoopbackAddress());
        this.handler = handler;
        Thread.ofPlatform().name("scripted-upstream").daemon().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Connection(socket, handler).serve();
        } catch (IOException gone) {
            // The caller closed the connection, or we cut it: there is nobody to tell.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
