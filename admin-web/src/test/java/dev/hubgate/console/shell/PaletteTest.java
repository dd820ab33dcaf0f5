package dev.hubgate.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds both palettes of console.css to the contrast of WCAG 2.2 AA. */
class PaletteTest {

    private static final Pattern COLOUR = Pattern.compile("--hg-([a-z-]+): #([0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "text, ground, 4.5",
        "text, card, 4.5",
        "text, soft, 4.5",
        "text, hover, 4.5",
        "text, code, 4.5",
        "text, good-soft, 4.5",
        "text, warn-soft, 4.5",
        "text, bad-soft, 4.5",
        "muted, ground, 4.5",
        "muted, card, 4.5",
        "muted, soft, 4.5",
        "muted, hover, 4.5",
        "muted, good-soft, 4.5",
        "accent, ground, 4.5",
        "accent, card, 4.5",
        "accent, accent-soft, 4.5",
        "text, accent-soft, 4.5",
        "accent, good-soft, 4.5",
        "on-accent, accent, 4.5",
        "on-accent, accent-hover, 4.5",
        "on-accent, accent-press, 4.5",
        "on-accent, bad, 4.5",
        "on-accent, good, 4.5",
        "good, card, 4.5",
        "good, good-soft, 4.5",
        "warn, card, 4.5",
        "warn, warn-soft, 4.5",
        "bad, card, 4.5",
        "bad, ground, 4.5",
        "bad, bad-soft, 4.5",
        "info, info-soft, 4.5",
        "field-line, card, 3",
        "field-line, ground, 3",
        "ring, card, 2.5",
        "ring, ground, 2.5"
    })
    void textStandsOutFromItsGround(String above, String below, double least) throws IOException {
        var css = Files.readString(Path.of("src/main/webapp/static/console.css"));
        var dark = css.indexOf("@media (prefers-color-scheme: dark)");
        var lightPalette = colours(css.substring(0, dark));
        var darkPalette = new HashMap<>(lightPalette);
        darkPalette.putAll(colours(css.substring(dark)));
        assertThat(contrast(lightPalette.get(above), lightPalette.get(below)))
                .as("light")
                .isGreaterThanOrEqualTo(least);
        assertThat(contrast(darkPalette.get(above), darkPalette.get(below)))
                .as("dark")
                .isGreaterThanOrEqualTo(least);
    }

    private static Map<String, Integer> colours(String css) {
        var found = new HashMap<String, Integer>();
        var matcher = COLOUR.matcher(css);
        while (matcher.find()) {
            found.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return found;
    }

    private static double contrast(int one, int other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    /** See <a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">relative luminance</a>. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
