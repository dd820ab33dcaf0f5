package dev.hubgate.firewall.media.document;

import com.google.re2j.Pattern;
import dev.hubgate.firewall.Budget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at a PDF before anything parses it: its parser unpacks the tables of objects whole, however large they become. So everything
 * that is packed is unpacked here once, into nothing, and counted.
 */
final class Unpacking {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY = 512;
    private static final int LARGEST_ROW = 6;

    private static final Pattern TWICE = Pattern.compile("\\[\\s*/[A-Za-z0-9#]+\\s*/");

    private Unpacking() {}

    /** @throws IOException if it would be larger than that, or packed in a way that cannot be told beforehand */
    static void check(byte[] bytes, long most, Budget budget) throws IOException {
        long left = most;
        var sink = new byte[64 << 10];
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
            int data = at + STREAM.length;
            data += data < bytes.length && bytes[data] == '\r' ? 1 : 0;
            data += data < bytes.length && bytes[data] == '\n' ? 1 : 0;
            boolean packed = data + 1 < bytes.length && (bytes[data] & 0x0F) == 8;
            table(bytes, at, packed);
            at = data;
            if (packed) {
                var inflater = new Inflater();
                try {
                    inflater.setInput(bytes, data, bytes.length - data);
                    while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                        left -= inflater.inflate(sink);
                        budget.check();
                        if (left < 0) {
                            throw new IOException("very large unpacked");
                        }
                    }
                    at += (int) inflater.getBytesRead();
                } catch (DataFormatException e) {
                    // Not packed in this way, or broken: the parser will say.
                } finally {
                    inflater.end();
                }
            }
        }
    }

    private static void table(byte[] bytes, int stream, boolean packed) throws IOException {
        int from = Math.max(0, stream - DICTIONARY);
        var dictionary = new String(bytes, from, stream - from, StandardCharsets.ISO_8859_1);
        dictionary = dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj")));
        boolean table = dictionary.contains("ObjStm") || dictionary.contains("XRef") || dictionary.contains("#");
        boolean strange = dictionary.contains("Filter")
                && (!packed || TWICE.matcher(dictionary).find());
        int columns = dictionary.indexOf("/Columns");
        if (table && (strange || (columns >= 0 && digits(dictionary, columns + 8) > LARGEST_ROW))) {
            throw new IOException("a table of objects packed strangely");
        }
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at - start;
    }

    private static int next(byte[] bytes, int from) {
        for (int i = from; i + STREAM.length <= bytes.length; i++) {
            int k = 0;
            while (k < STREAM.length && bytes[i + k] == STREAM[k]) {
                k++;
            }
            boolean ends = i >= 3 && bytes[i - 3] == 'e' && bytes[i - 2] == 'n' && bytes[i - 1] == 'd';
            if (k == STREAM.length && !ends) {
                return i;
            }
        }
        return -1;
    }
}
