package dev.hubgate.launcher.server;

import java.util.List;

/** The settings of the server's HTTP listener, in the words of its {@code set} command. */
final class HttpListener {

    private static final String CONFIG = "configs.config.server-config.";
    private static final String LISTENER = CONFIG + "network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP = CONFIG + "network-config.protocols.protocol.http-listener.http.";
    private static final String TCP = CONFIG + "network-config.transports.transport.tcp.";
    private static final String THREADS = CONFIG + "thread-pools.thread-pool.http-thread-pool.";

    private HttpListener() {}

    /** Opens it. Until then a client meets a closed port, not a server without applications. */
    static String open() {
        return LISTENER + "enabled=true";
    }

    /** Closes it, and every connection. */
    static String close() {
        return LISTENER + "enabled=false";
    }

    /** What holds from before the server's start. */
    static List<String> settings(String host, int port) {
        return List.of(
                close(),
                LISTENER + "port=" + port,
                // The command reads a dot as a level of its tree only left of the equals sign.
                LISTENER + "address=" + host,
                // Applications share no log-in; the server's own way of sharing one also needs the data grid.
                CONFIG + "http-service.virtual-server.server.sso-enabled=false",
                THREADS + "min-thread-pool-size=8",
                THREADS + "max-thread-pool-size=200",
                HTTP + "server-header=false",
                HTTP + "xpowered-by=false",
                // The console sends its own, stricter policy; an API needs none.
                HTTP + "xframe-options=false",
                // Over HTTP/2 nothing tells that a client left before something is written to it.
                HTTP + "http2-enabled=false",
                HTTP + "header-buffer-length-bytes=32768",
                // The longest gap within a body that comes, and within a reply that is taken.
                TCP + "read-timeout-millis=30000",
                TCP + "write-timeout-millis=30000",
                TCP + "acceptor-threads=2",
                // The gateway answers /metrics itself.
                CONFIG + "microprofile-metrics-configuration.enabled=false",
                CONFIG + "microprofile-metrics-configuration.endpoint=server-metrics",
                HTTP + "scheme-mapping=X-Forwarded-Proto",
                // Unlimited: by default a connection is closed after 250 requests, in the face of a pooling client.
                HTTP + "max-connections=-1",
                // Idle seconds between requests and between the bytes of one; above the 60 s of usual balancers.
                HTTP + "timeout-seconds=75",
                HTTP + "compression=on",
                // Never text/event-stream: a compressor holds events back.
                HTTP + "compressable-mime-type=text/html,text/css,text/plain,text/javascript,"
                        + "application/javascript,application/json,image/svg+xml");
    }
}
