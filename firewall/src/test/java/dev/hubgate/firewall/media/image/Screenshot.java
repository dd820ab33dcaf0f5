package dev.hubgate.firewall.media.image;

import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A picture of a screen with values in it, and where they are. */
record Screenshot(String name, BufferedImage image, List<Planted> planted, List<Rectangle> places) {

    private static final List<String> FONTS = List.of(
            "DejaVu Sans",
            "DejaVu Serif",
            "DejaVu Sans Mono",
            "DejaVu Sans Condensed",
            "DejaVu Serif Condensed",
            "DejaVu Sans Light");

    /** Six fonts, three sizes, light and dark; where a machine has not those fonts, with what it has. */
    static List<Screenshot> thirtySix() {
        var all = new ArrayList<Screenshot>();
        var there = Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        for (var font : FONTS) {
            for (int size : new int[] {12, 14, 16}) {
                for (boolean dark : new boolean[] {false, true}) {
                    all.add(of(
                            there.contains(font) ? font : Font.SANS_SERIF, size, dark, Planted.eleven(all.size() + 1)));
                }
            }
        }
        return all;
    }

    static Screenshot of(String font, int size, boolean dark, List<Planted> planted) {
        var image = new BufferedImage(1280, 800, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(dark ? new Color(30, 30, 34) : Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(dark ? new Color(220, 220, 224) : new Color(20, 20, 20));
        graphics.setFont(new Font(font, Font.PLAIN, size));
        var metrics = graphics.getFontMetrics();
        var places = new ArrayList<Rectangle>();
        int y = 60;
        for (var line : planted) {
            graphics.drawString(line.before() + line.value() + line.after(), 60, y);
            places.add(new Rectangle(
                    60 + metrics.stringWidth(line.before()),
                    y - metrics.getAscent(),
                    metrics.stringWidth(line.value()),
                    metrics.getAscent() + metrics.getDescent()));
            y += size * 5 / 2;
        }
        graphics.dispose();
        return new Screenshot(font + " " + size + (dark ? " dark" : " light"), image, planted, places);
    }
}
