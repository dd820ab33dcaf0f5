package dev.hubgate.firewall.media.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.media.Kind;
import dev.hubgate.firewall.media.MediaSettings;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.text.Detector;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Planted values in pictures of screens: how many of them are gone. Prints its figures. */
class ScreenshotsTest {

    private final Detector detector = new Detector(Names.shipped());

    @Test
    void nearlyAllPlantedValuesArePaintedOver() throws IOException {
        int all = 0;
        int exact = 0;
        int painted = 0;
        int left = 0;
        var times = new ArrayList<Long>();
        try (var images = new Images(detector, MediaSettings.usual())) {
            assertThat(images.ready()).isTrue();
            for (var shot : Screenshot.thirtySix()) {
                var bytes = Pixels.png(shot.image());
                long start = System.nanoTime();
                var reading = images.read(Kind.PNG, bytes, Policy.DEFAULT, Budget.ample());
                times.add((System.nanoTime() - start) / 1_000_000);
                var after = ImageIO.read(new ByteArrayInputStream(reading.repainted()));
                for (int i = 0; i < shot.planted().size(); i++) {
                    all++;
                    exact += reading.caption().contains(shot.planted().get(i).value()) ? 1 : 0;
                    if (black(after, shot.places().get(i)) >= 0.9) {
                        painted++;
                    } else {
                        System.out.println("left: " + shot.name() + ", "
                                + shot.planted().get(i).before());
                    }
                }
                var again = images.read(Kind.PNG, reading.repainted(), Policy.DEFAULT, Budget.ample());
                // Next to a black box a harmless word may read like a name; but nothing of what was painted may.
                left += (int) again.detections().stream()
                        .map(found -> again.caption().substring(found.start(), found.end()))
                        .filter(text -> shot.planted().stream()
                                .anyMatch(planted -> planted.value().contains(text) || text.contains(planted.value())))
                        .count();
                left += (int) shot.planted().stream()
                        .filter(planted -> again.caption().contains(planted.value()))
                        .count();
            }
        }
        Collections.sort(times);
        System.out.printf(
                "screenshots: %d planted, read exactly %.3f, painted over %.3f, read again in painted images %d, p50 %d ms, p95 %d ms%n",
                all,
                (double) exact / all,
                (double) painted / all,
                left,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100));
        assertThat((double) painted / all).isGreaterThanOrEqualTo(0.97);
        assertThat(left).isZero();
    }

    /** How much of the width of a place is one black column beside the other at its middle. */
    private static double black(BufferedImage image, Rectangle place) {
        int black = 0;
        for (int x = place.x; x < place.x + place.width; x++) {
            boolean whole = true;
            for (int y = place.y + place.height / 3; y < place.y + place.height * 2 / 3; y++) {
                whole &= (image.getRGB(x, y) & 0xFFFFFF) == 0;
            }
            black += whole ? 1 : 0;
        }
        return (double) black / place.width;
    }

    @Test
    void ordinaryScreensStayAsTheyAre() throws IOException {
        var lines = List.of(
                "Quarterly report: revenue grew by 12.5 percent to 4,200,000 in 2025",
                "Step 3 of 7: open Settings, choose Display and restart the application",
                "Error 404: the page you asked for could not be found",
                "for (int i = 0; i < values.length; i++) { total += values[i]; }",
                "Order 20251104-17 was shipped on 4 November and arrives in 3 to 5 days",
                "Version 2.14.3 build 8812 released under the Apache licence",
                "The quick brown fox jumps over the lazy dog 1234 times");
        var planted = lines.stream().map(line -> new Planted(line, "", "")).toList();
        try (var images = new Images(detector, MediaSettings.usual())) {
            for (boolean dark : new boolean[] {false, true}) {
                for (int size : new int[] {12, 14, 16}) {
                    var shot = Screenshot.of("DejaVu Sans", size, dark, planted);
                    var reading = images.read(Kind.PNG, Pixels.png(shot.image()), Policy.DEFAULT, Budget.ample());
                    assertThat(reading.caption()).contains("could not be found");
                    assertThat(reading.detections().stream()
                                    .map(found -> found.entity() + " in " + shot.name() + " "
                                            + reading.caption().substring(found.start(), found.end())))
                            .isEmpty();
                    assertThat(reading.repainted()).isNull();
                }
            }
        }
    }

    @Test
    void whatIsDoneIsWhatThePolicyForImagesSays() throws IOException {
        var bytes = Pixels.png(
                Screenshot.of("DejaVu Sans", 16, false, Planted.eleven(5)).image());
        try (var images = new Images(detector, MediaSettings.usual())) {
            var block = images.read(Kind.PNG, bytes, Pixels.policy(Action.BLOCK), Budget.ample());
            assertThat(block.detections()).isNotEmpty().allMatch(found -> found.action() == Action.BLOCK);
            var flag = images.read(Kind.PNG, bytes, Pixels.policy(Action.FLAG), Budget.ample());
            assertThat(flag.detections()).isNotEmpty().allMatch(found -> found.action() == Action.FLAG);
            assertThat(flag.repainted()).isNull();
        }
    }
}
