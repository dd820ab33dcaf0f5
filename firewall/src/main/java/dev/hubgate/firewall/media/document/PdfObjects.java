package dev.hubgate.firewall.media.document;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.media.MediaSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Goes through all objects of a PDF, whether a page leads to them or not. Collects every text that stands in one: what is filled into
 * forms, notes, bookmarks, titles. Refuses what would become too large, and what nothing here can read.
 */
final class PdfObjects {

    private static final int DEEPEST = 100;
    private static final int LARGEST_ROW = 1_000_000;

    /** Forms of pictures that nothing here decodes. */
    private static final Set<COSName> UNREADABLE = Set.of(COSName.JPX_DECODE, COSName.JBIG2_DECODE);

    private static final COSName EMBEDDED = COSName.getPDFName("EmbeddedFile");

    private static final Set<String> FILES = Set.of("EF", "RichMedia", "3DD");

    private final MediaSettings settings;
    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private long left;

    PdfObjects(MediaSettings settings, Budget budget) {
        this.settings = settings;
        this.budget = budget;
        this.left = settings.maxUnpacked();
    }

    /**
     * Reads all; says whether nothing unreadable is among it.
     *
     * @throws IOException if it is malformed or too large
     */
    boolean read(COSDocument document) throws IOException {
        if (document.getTrailer() != null && !take(document.getTrailer(), 0)) {
            return false;
        }
        for (var key : List.copyOf(document.getXrefTable().keySet())) {
            budget.check();
            if (!take(document.getObjectFromPool(key).getObject(), 0)) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return text.toString();
    }

    private boolean take(COSBase object, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("very deep");
        }
        return switch (object) {
            case COSStream stream -> members(stream, depth) && stream(stream);
            case COSDictionary dictionary -> members(dictionary, depth);
            case COSArray array -> {
                boolean readable = true;
                for (int i = 0; i < array.size() && readable; i++) {
                    readable = take(array.get(i), depth + 1);
                }
                yield readable;
            }
            case COSString string -> {
                say(string.getString());
                yield true;
            }
            case null, default -> true;
        };
    }

    private boolean members(COSDictionary dictionary, int depth) throws IOException {
        var name = dictionary.getString(COSName.T);
        if (name != null) {
            text.append(name).append(": ");
        }
        boolean readable = dictionary.keySet().stream().noneMatch(key -> FILES.contains(key.getName()));
        for (var member : List.copyOf(dictionary.entrySet())) {
            // Its number is no text.
            readable = readable && (member.getKey().equals(COSName.ID) || take(member.getValue(), depth + 1));
        }
        return readable;
    }

    private void say(String string) {
        boolean words = !string.isBlank() && string.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c));
        if (words && text.length() + string.length() < settings.maxUnpacked()) {
            text.append(string).append('\n');
        }
    }

    private boolean stream(COSStream stream) throws IOException {
        var filters = filters(stream.getFilters());
        if (EMBEDDED.equals(stream.getCOSName(COSName.TYPE)) || filters.stream().anyMatch(UNREADABLE::contains)) {
            return false;
        }
        long area = (long) stream.getInt(COSName.WIDTH, 1) * stream.getInt(COSName.HEIGHT, 1);
        if (area > settings.maxPixels() || area < 0) {
            throw new IOException("a very large image");
        }
        byte[] data = unpacked(stream, filters);
        if (data.length > 0 && data[0] == '<') {
            PlainText.of(data).ifPresent(source -> say(Markup.shown(source)));
        }
        return true;
    }

    private static List<COSName> filters(COSBase filters) {
        var names = new ArrayList<COSName>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Up to where it is a picture. */
    private byte[] unpacked(COSStream stream, List<COSName> filters) throws IOException {
        byte[] data;
        try (var raw = stream.createRawInputStream()) {
            data = raw.readAllBytes();
        }
        for (int i = 0; i < filters.size(); i++) {
            var filter = filters.get(i);
            if (filter.equals(COSName.DCT_DECODE) || filter.equals(COSName.DCT_DECODE_ABBREVIATION)) {
                photo(data);
                return new byte[0];
            }
            row(stream);
            if (filter.equals(COSName.CCITTFAX_DECODE) || filter.equals(COSName.CCITTFAX_DECODE_ABBREVIATION)) {
                return new byte[0];
            }
            var out = new ByteArrayOutputStream();
            FilterFactory.INSTANCE.getFilter(filter).decode(new ByteArrayInputStream(data), bounded(out), stream, i);
            data = out.toByteArray();
        }
        return data;
    }

    private void row(COSStream stream) throws IOException {
        var parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        var each = parameters instanceof COSArray array
                ? array.toList()
                : List.of(parameters == null ? stream : parameters);
        for (var one : each) {
            if (one instanceof COSDictionary dictionary) {
                long columns = dictionary.getInt(COSName.COLUMNS, 1);
                long rows = dictionary.getInt(COSName.ROWS, 1);
                long bits =
                        (long) dictionary.getInt(COSName.COLORS, 1) * dictionary.getInt(COSName.BITS_PER_COMPONENT, 8);
                if (columns > LARGEST_ROW || columns * rows > settings.maxPixels() || bits < 0 || bits > 1024) {
                    throw new IOException("a very large image");
                }
            }
        }
    }

    private void photo(byte[] data) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > settings.maxPixels()) {
                throw new IOException("a very large image");
            }
        } finally {
            reader.dispose();
        }
    }

    private OutputStream bounded(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                left -= length;
                budget.check();
                if (left < 0) {
                    throw new IOException("very large unpacked");
                }
                out.write(bytes, from, length);
            }
        };
    }
}
