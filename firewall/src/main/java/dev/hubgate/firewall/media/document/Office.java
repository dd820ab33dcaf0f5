package dev.hubgate.firewall.media.document;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.media.MediaSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** Unpacks office files: archives of XML, and of the pictures in them. */
final class Office {

    /**
     * What is in one.
     *
     * @param text what all of its parts show
     * @param images the pictures
     */
    record Content(String text, List<byte[]> images) {

        @Override
        public String toString() {
            return "Content[" + text.length() + " characters, " + images.size() + " images]";
        }
    }

    private static final int MOST_PARTS = 4_000;

    private final MediaSettings settings;

    Office(MediaSettings settings) {
        this.settings = settings;
    }

    /**
     * What is in an archive; empty if it is no office file, or holds what cannot be read, such as a program.
     *
     * @throws IOException if it is malformed, or would be too large unpacked
     */
    Optional<Content> unpack(byte[] bytes, Budget budget) throws IOException {
        var text = new StringBuilder();
        var images = new ArrayList<byte[]>();
        boolean office = false;
        long left = settings.maxUnpacked();
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                budget.check();
                if (++parts > MOST_PARTS) {
                    throw new IOException("very many parts");
                }
                var part = part(zip, left);
                left -= part.length;
                var name = entry.getName().toLowerCase(Locale.ROOT);
                office |= name.equals("[content_types].xml") || name.equals("mimetype");
                if (name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype")) {
                    var source = PlainText.of(part);
                    if (source.isEmpty()) {
                        return Optional.empty();
                    }
                    text.append(Markup.shown(source.get())).append('\n');
                } else if (part.length > 0 && picture(name)) {
                    images.add(part);
                } else if (part.length > 0 && !harmless(name)) {
                    return Optional.empty();
                }
            }
        }
        return office ? Optional.of(new Content(text.toString(), images)) : Optional.empty();
    }

    private static byte[] part(InputStream zip, long left) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            if (out.size() + read > left) {
                throw new IOException("very large unpacked");
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static boolean picture(String name) {
        return name.matches(".*\\.(png|jpe?g|gif|webp|bmp|tiff?)");
    }

    /** Fonts, and what a printer was told. */
    private static boolean harmless(String name) {
        return name.endsWith(".odttf") || name.endsWith(".fntdata") || name.contains("printersettings");
    }
}
