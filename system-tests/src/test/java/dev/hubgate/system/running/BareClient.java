package dev.hubgate.system.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client without any library: it can hang up when it likes, and what it does to the connection is known exactly. */
public final class BareClient implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader reader;

    private BareClient(Socket socket) throws IOException {
        this.socket = socket;
        this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Connects and sends a chat completion; the answer is left unread. */
    public static BareClient ask(Endpoint caller, String question) throws IOException {
        URI hubgate = URI.create(caller.baseUrl());
        var client = new BareClient(new Socket(hubgate.getHost(), hubgate.getPort()));
        byte[] body = question.getBytes(StandardCharsets.UTF_8);
        String head = "POST /v1/chat/completions HTTP/1.1\r\nhost: " + hubgate.getAuthority()
                + "\r\nauthorization: Bearer " + caller.bearer() + "\r\ncontent-type: application/json"
                + "\r\ncontent-length: " + body.length + "\r\n\r\n";
        client.socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        client.socket.getOutputStream().write(body);
        client.socket.getOutputStream().flush();
        return client;
    }

    /** Reads until so many events of the answer have come. */
    public void readEvents(int count) throws IOException {
        for (int seen = 0; seen < count; ) {
            String line = reader.readLine();
            if (line == null) {
                throw new AssertionError("the answer ended after " + seen + " events");
            }
            seen += line.startsWith("data:") ? 1 : 0;
        }
    }

    /** Hangs up. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
