package dev.hubgate.firewall.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Unavailable;
import dev.hubgate.firewall.media.image.Pixels;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.text.Detector;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnyMediaTest {

    private static final Detector DETECTOR = new Detector(Names.shipped());

    private static final byte[] IMAGE = Pixels.png(Pixels.saying("Please look at this", "SSN: 536-22-8726"));

    private static AnyMedia media(int workers, int waiting, Duration time) {
        return new AnyMedia(DETECTOR, new MediaSettings(workers, waiting, time, 1 << 20, 40_000_000, 20, 1 << 20));
    }

    @Test
    void servesManyVirtualThreadsWithOneWorker() throws Exception {
        try (var media = media(1, 16, Duration.ofMinutes(5));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(media.readsImages()).isTrue();
            Callable<MediaReading> call =
                    () -> media.read("image/png", IMAGE, Policy.DEFAULT, Budget.of(Duration.ofMinutes(5)));
            var calls =
                    IntStream.range(0, 16).mapToObj(i -> callers.submit(call)).toList();
            for (var one : calls) {
                assertThat(one.get().detections()).hasSize(1);
            }
        }
    }

    @Test
    void refusesWhoComesWhenTooManyWait() throws Exception {
        try (var media = media(1, 2, Duration.ofMinutes(5));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> call = () -> {
                try {
                    return media.read("image/png", IMAGE, Policy.DEFAULT, Budget.ample())
                            .readable();
                } catch (Unavailable e) {
                    return false;
                }
            };
            var calls =
                    IntStream.range(0, 30).mapToObj(i -> callers.submit(call)).toList();
            int served = 0;
            for (var one : calls) {
                served += one.get() ? 1 : 0;
            }
            assertThat(served).isBetween(1, 29);
        }
    }

    @Test
    void refusesWhenItsTimeIsOver() {
        try (var media = media(1, 2, Duration.ofMillis(1))) {
            assertThat(media.readsImages()).isTrue();
            assertThatThrownBy(() -> media.read("image/png", IMAGE, Policy.DEFAULT, Budget.ample()))
                    .isInstanceOf(Unavailable.class);
        }
        try (var media = media(1, 2, Duration.ofMinutes(1))) {
            assertThatThrownBy(() -> media.read("image/png", IMAGE, Policy.DEFAULT, Budget.of(Duration.ofMillis(1))))
                    .isInstanceOf(Unavailable.class);
            assertThat(media.read("image/png", IMAGE, Policy.DEFAULT, Budget.ample())
                            .readable())
                    .isTrue();
        }
    }

    @Test
    void givesUpWhatNobodyWaitsForAndGoesOn() throws Exception {
        try (var media = media(1, 2, Duration.ofMinutes(5))) {
            var started = new CountDownLatch(1);
            var caller = Thread.ofVirtual().unstarted(() -> {
                started.countDown();
                assertThatThrownBy(() -> media.read("image/png", IMAGE, Policy.DEFAULT, Budget.ample()))
                        .isInstanceOf(Unavailable.class);
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
            });
            caller.start();
            started.await();
            caller.interrupt();
            assertThat(caller.join(Duration.ofMinutes(1))).isTrue();
            assertThat(media.read("image/png", IMAGE, Policy.DEFAULT, Budget.ample())
                            .detections())
                    .hasSize(1);
        }
    }

    @Test
    void goesByWhatTheBytesAre() {
        try (var media = media(1, 2, Duration.ofMinutes(1))) {
            var said = media.read("application/pdf", IMAGE, Policy.DEFAULT, Budget.ample());
            assertThat(said.mediaType()).isEqualTo("image/png");
            assertThat(said.repainted()).isNotNull();
            assertThat(media.read("image/png", new byte[] {0, 1, 2, 3}, Policy.DEFAULT, Budget.ample()))
                    .isEqualTo(MediaReading.UNREADABLE);
            assertThat(media.read("image/png", new byte[0], Policy.DEFAULT, Budget.ample()))
                    .isEqualTo(MediaReading.UNREADABLE);
            assertThat(media.read("text/plain", new byte[(1 << 20) + 1], Policy.DEFAULT, Budget.ample()))
                    .isEqualTo(MediaReading.UNREADABLE);
        }
    }

    @Test
    void doesNotReadImagesWhereThePolicyDoesNotAsk() {
        try (var media = media(1, 2, Duration.ofMinutes(1))) {
            var reading = media.read("image/png", IMAGE, Pixels.policy(Action.OFF), Budget.ample());
            assertThat(reading.readable()).isTrue();
            assertThat(reading.detections()).isEmpty();
        }
    }

    @Test
    void doesNotBreakOnALargeBusyImageButTellsThatTimeIsOver() {
        var busy = new BufferedImage(6000, 6000, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = busy.createGraphics();
        graphics.setColor(Color.WHITE);
        for (int i = 0; i < 20_000; i++) {
            graphics.drawString("words " + i, (i * 37) % 6000, (i * 91) % 6000);
        }
        graphics.dispose();
        var bytes = Pixels.png(busy);
        try (var media = new AnyMedia(
                DETECTOR, new MediaSettings(1, 1, Duration.ofSeconds(1), 20 << 20, 40_000_000, 20, 1 << 20))) {
            assertThatThrownBy(() -> media.read("image/png", bytes, Policy.DEFAULT, Budget.ample()))
                    .isInstanceOf(Unavailable.class);
        }
    }
}
