package dev.hubgate.bench.upstream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds where a request ends in the bytes that came so far, and the little in it that matters. */
final class RequestEnd {

    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STREAM = "\"stream\":true".getBytes(StandardCharsets.US_ASCII);

    private RequestEnd() {}

    /** The number of bytes of the first request, or -1 while it is not there whole. */
    static int of(ByteBuffer in, int size) {
        int head = find(in, 0, size, HEAD_END);
        if (head < 0) {
            return -1;
        }
        int end = head + HEAD_END.length + contentLength(in, head);
        return end <= size ? end : -1;
    }

    /** Whether the request asks for events. */
    static boolean isStreamed(ByteBuffer in, int end) {
        return find(in, 0, end, STREAM) >= 0;
    }

    private static int contentLength(ByteBuffer in, int head) {
        int at = find(in, 0, head, LENGTH);
        if (at < 0) {
            return 0;
        }
        int length = 0;
        for (int i = at + LENGTH.length; i < head && in.get(i) != '\r'; i++) {
            if (in.get(i) != ' ') {
                length = length * 10 + in.get(i) - '0';
            }
        }
        return length;
    }

    private static int find(ByteBuffer in, int from, int to, byte[] lowerCase) {
        for (int i = from; i <= to - lowerCase.length; i++) {
            int j = 0;
            while (j < lowerCase.length && lower(in.get(i + j)) == lowerCase[j]) {
                j++;
            }
            if (j == lowerCase.length) {
                return i;
            }
        }
        return -1;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
    }
}
