package dev.hubgate.system.firewall;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures of texts, and documents with them. */
final class Screen {
    static final int LINE = 44;
    private static final int WIDTH = 900;

    private Screen() {}

    /** As PNG, a line each {@link #LINE} pixels. */
    static byte[] saying(String... lines) {
        var image = new BufferedImage(WIDTH, LINE * lines.length + 20, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
        for (int line = 0; line < lines.length; line++) {
            pen.drawString(lines[line], 20, LINE * (line + 1) - 8);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static String url(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    static BufferedImage read(String url) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    /** How many pixels of a line differ between two pictures. */
    static int changed(BufferedImage one, BufferedImage other, int line) {
        int changed = 0;
        for (int y = LINE * line; y < LINE * (line + 1); y++) {
            for (int x = 0; x < WIDTH; x++) {
                changed += (one.getRGB(x, y) & 0xFFFFFF) == (other.getRGB(x, y) & 0xFFFFFF) ? 0 : 1;
            }
        }
        return changed;
    }

    /** A page with one line, as a data URL. */
    static String pdf(String line) {
        String text = "BT /F1 14 Tf 40 100 Td (" + line + ") Tj ET";
        String[] objects = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + text.length() + ">>\nstream\n" + text + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        };
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int number = 0; number < objects.length; number++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(number + 1).append(" 0 obj\n").append(objects[number]).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(table)
                .append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return "data:application/pdf;base64,"
                + Base64.getEncoder().encodeToString(pdf.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
