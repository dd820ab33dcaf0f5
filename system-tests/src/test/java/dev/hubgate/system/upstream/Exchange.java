package dev.hubgate.system.upstream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request being answered: whole, in pieces, or broken off. */
public final class Exchange {
    private static final byte[] END_OF_STREAM = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final UpstreamCall call;
    private final Socket socket;
    private final OutputStream out;
    private boolean inChunks;

    Exchange(UpstreamCall call, Socket socket) throws IOException {
        this.call = call;
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    public UpstreamCall call() {
        return call;
    }

    public void answer(int status, String contentType, byte[] body, Map<String, String> headers) throws IOException {
        call.ended().complete(Instant.now());
        head(status, contentType, headers, "content-length: " + body.length);
        write(body, body.length);
    }

    /** Announces the whole body, sends half of it and breaks off. */
    void answerHalf(String contentType, byte[] body) throws IOException {
        head(200, contentType, Map.of(), "content-length: " + body.length);
        write(body, body.length / 2);
        cut();
    }

    /** Begins an answer of so many bytes; a negative length means chunks. Pieces and {@link #complete} follow. */
    public void begin(int status, String contentType, Map<String, String> headers, int length) throws IOException {
        inChunks = length < 0;
        head(status, contentType, headers, inChunks ? "transfer-encoding: chunked" : "content-length: " + length);
    }

    /** Sends these bytes at once. */
    public void piece(byte[] bytes) throws IOException {
        call.pieceSent();
        byte[] framed = inChunks ? chunk(bytes) : bytes;
        write(framed, framed.length);
    }

    /** The answer that was begun is whole. */
    public void complete() throws IOException {
        call.ended().complete(Instant.now());
        write(END_OF_STREAM, inChunks ? END_OF_STREAM.length : 0);
    }

    /** Begins a stream in chunks. */
    void startStream(String contentType) throws IOException {
        begin(200, contentType, Map.of("cache-control", "no-cache"), -1);
    }

    /** Sends the last piece of a stream in chunks; from here on the caller may go without being missed. */
    void endStream(byte[] lastPiece) throws IOException {
        call.ended().complete(Instant.now());
        out.write(chunk(lastPiece));
        out.write(END_OF_STREAM);
        out.flush();
    }

    /** Sends these very bytes. */
    void raw(byte[] bytes) throws IOException {
        write(bytes, bytes.length);
    }

    /** Resets the connection: what was sent and not read yet is lost. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Closes the connection in the middle of an answer. */
    public void cut() throws IOException {
        socket.close();
    }

    /** Says nothing for that long, or until the caller goes away. */
    public void pause(Duration duration) throws IOException, InterruptedException {
        try {
            call.callerLeft().get(duration.toNanos(), TimeUnit.NANOSECONDS);
            throw new IOException("the caller went away");
        } catch (TimeoutException waited) {
            // The caller is still there: go on.
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void head(int status, String contentType, Map<String, String> headers, String framing) throws IOException {
        var head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n")
                .append("content-type: " + contentType + "\r\n")
                .append(framing + "\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        byte[] bytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        write(bytes, bytes.length);
    }

    private static byte[] chunk(byte[] bytes) {
        var framed = new ByteArrayOutputStream();
        framed.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        framed.writeBytes(bytes);
        framed.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return framed.toByteArray();
    }

    private void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        out.flush();
    }
}
