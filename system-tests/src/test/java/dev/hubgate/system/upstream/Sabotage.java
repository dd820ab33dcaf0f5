package dev.hubgate.system.upstream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** An answer that would be good, spoilt on its way: by the network, by a proxy, by a provider that is not well. */
record Sabotage(Exchange exchange, Tongue tongue, ChatRequest request, ChatAnswer answer) {
    private static final String JSON = "application/json";
    private static final int PIECES = 6;
    /** Events that come whole before the one that is spoilt; two of them have text. */
    private static final int GOOD = 5;

    private static final byte[] U_UMLAUT = Sse.bytes("ü");
    private static final Duration FOREVER = Duration.ofMinutes(2);
    private static final Duration DRIP = Duration.ofMillis(150);

    void play(String how) throws IOException, InterruptedException {
        switch (how) {
            case "cut-event" -> cut(middle(GOOD));
            case "cut-utf8" -> cut(throughALetter());
            case "error-200" ->
                exchange.answer(
                        200, JSON, tongue.refusal(500, Failures.message(500)).body(), Map.of());
            case "endless-header" -> endlessHeader();
            case "slow-headers" -> drip("HTTP/1.1 200 Scripted\r\nx-padding: " + "x".repeat(4_000));
            case "slow-body" -> slowBody();
            case "silence" -> silence();
            case "gzip" -> gzip(Integer.MAX_VALUE);
            case "gzip-cut" -> gzip(GOOD);
            case "reset" -> reset();
            case "reset-early" -> exchange.reset();
            case "empty" -> exchange.answer(200, type(), new byte[0], Map.of());
            case "length-long" -> length(100);
            case "length-short" -> length(-whole().length / 2);
            case "flipped-bit", "frame-cut", "frame-absurd" -> frames(how);
            default -> throw new IllegalArgumentException("no such way to break an answer: " + how);
        }
    }

    private String type() {
        return request.streamed() ? tongue.streamType() : JSON;
    }

    private List<byte[]> events() {
        return tongue.events(request, answer, PIECES);
    }

    private byte[] whole() {
        return request.streamed() ? joined(events()) : tongue.whole(request, answer);
    }

    private static byte[] joined(List<byte[]> events) {
        var all = new ByteArrayOutputStream();
        events.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** Where the event after so many is half over; of a whole answer its middle. */
    private int middle(int after) {
        if (!request.streamed()) {
            return whole().length / 2;
        }
        List<byte[]> events = events();
        int before = joined(events.subList(0, after)).length;
        return before + events.get(after).length / 2;
    }

    /** Between the two bytes of an ü. */
    private int throughALetter() {
        byte[] all = whole();
        for (int at = 1; at < all.length; at++) {
            if (all[at - 1] == U_UMLAUT[0] && all[at] == U_UMLAUT[1]) {
                return at;
            }
        }
        throw new IllegalArgumentException("no ü in the answer");
    }

    private void cut(int length) throws IOException, InterruptedException {
        begin(whole().length);
        exchange.piece(Arrays.copyOf(whole(), length));
        exchange.pause(ChatDesk.BEFORE_A_CUT);
        exchange.cut();
    }

    private void begin(int length) throws IOException {
        exchange.begin(200, type(), Map.of(), request.streamed() ? -1 : length);
    }

    private void endlessHeader() throws IOException {
        exchange.raw(Sse.bytes("HTTP/1.1 200 Scripted\r\nx-endless: "));
        byte[] more = Sse.bytes("x".repeat(64 << 10));
        while (!exchange.call().callerLeft().isDone()) {
            exchange.raw(more);
        }
    }

    private void drip(String text) throws IOException, InterruptedException {
        for (byte one : Sse.bytes(text)) {
            exchange.raw(new byte[] {one});
            exchange.pause(DRIP);
        }
    }

    private void slowBody() throws IOException, InterruptedException {
        begin(whole().length);
        for (byte one : whole()) {
            exchange.piece(new byte[] {one});
            exchange.pause(DRIP);
        }
    }

    private void silence() throws IOException, InterruptedException {
        begin(whole().length);
        exchange.piece(Arrays.copyOf(whole(), middle(GOOD)));
        exchange.pause(FOREVER);
    }

    /** Each event can be unpacked when it has come. What is cut off ends as HTTP has it, in the middle of what was packed. */
    private void gzip(int count) throws IOException, InterruptedException {
        List<byte[]> events = request.streamed() ? events() : List.of(whole());
        exchange.begin(200, type(), Map.of("content-encoding", "gzip"), -1);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed, true)) {
            for (int at = 0; at < Math.min(count, events.size()); at++) {
                gzip.write(events.get(at));
                gzip.flush();
                boolean half = count < Integer.MAX_VALUE && events.size() == 1;
                exchange.piece(Arrays.copyOf(packed.toByteArray(), half ? packed.size() / 2 : packed.size()));
                packed.reset();
                exchange.pause(Duration.ofMillis(100));
            }
        }
        if (count == Integer.MAX_VALUE) {
            exchange.piece(packed.toByteArray());
        }
        exchange.complete();
    }

    private void reset() throws IOException, InterruptedException {
        begin(whole().length);
        exchange.piece(Arrays.copyOf(whole(), middle(GOOD)));
        // What is not read when the reset comes is lost, and it shall come in the middle.
        exchange.pause(ChatDesk.BEFORE_A_CUT);
        exchange.reset();
    }

    /** Says more or less than comes. */
    private void length(int difference) throws IOException {
        exchange.begin(200, type(), Map.of(), whole().length + difference);
        exchange.piece(whole());
        if (difference > 0) {
            exchange.cut();
        } else {
            exchange.complete();
        }
    }

    private void frames(String how) throws IOException, InterruptedException {
        List<byte[]> events = events();
        exchange.startStream(type());
        exchange.piece(joined(events.subList(0, GOOD)));
        byte[] frame = events.get(GOOD);
        switch (how) {
            case "flipped-bit" -> frame[frame.length - 8] ^= 1;
            case "frame-cut" -> frame = Arrays.copyOf(frame, frame.length - 6);
            default -> ByteBuffer.wrap(frame).putInt(0x7FFF_FFF0);
        }
        exchange.piece(frame);
        if (how.equals("frame-cut")) {
            exchange.complete();
        } else {
            exchange.pause(FOREVER);
        }
    }
}
