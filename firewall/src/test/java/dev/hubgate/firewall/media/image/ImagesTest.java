package dev.hubgate.firewall.media.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.media.Kind;
import dev.hubgate.firewall.media.MediaReading;
import dev.hubgate.firewall.media.MediaSettings;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.text.Detector;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {

    private static final String SECRET = "SSN: 536-22-8726";

    private static Images images;

    @BeforeAll
    static void open() {
        images = new Images(new Detector(Names.shipped()), MediaSettings.usual());
    }

    @AfterAll
    static void close() {
        images.close();
    }

    private static MediaReading read(byte[] bytes) {
        return images.read(Kind.of(bytes), bytes, Policy.DEFAULT, Budget.ample());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
    void paintsInEveryFormat(String format) throws IOException {
        var bytes = Pixels.as(format, Pixels.saying("Please look at this", SECRET));
        var reading = read(bytes);
        assertThat(reading.detections()).extracting(Detection::entity).containsExactly("US_SSN");
        assertThat(reading.mediaType()).isEqualTo(format.equals("jpeg") ? "image/jpeg" : "image/png");
        assertThat(Kind.of(reading.repainted()).mediaType()).isEqualTo(reading.mediaType());
        var again = read(reading.repainted());
        assertThat(again.detections()).isEmpty();
        assertThat(again.repainted()).isNull();
        assertThat(again.caption()).contains("Please look at this").doesNotContain("8726");
        assertThat(ImageIO.read(new ByteArrayInputStream(reading.repainted())).getWidth())
                .isEqualTo(640);
    }

    @Test
    void readsWebp() {
        // One pixel, without loss: nothing in Java writes more.
        var bytes = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        var reading = read(bytes);
        assertThat(reading.readable()).isTrue();
        assertThat(reading.mediaType()).isEqualTo("image/webp");
        assertThat(reading.repainted()).isNull();
    }

    @Test
    void leavesAnImageWithoutFindingsAsItIs() {
        var reading = read(Pixels.png(Pixels.saying("Nothing to see here")));
        assertThat(reading.readable()).isTrue();
        assertThat(reading.repainted()).isNull();
        assertThat(reading.text()).isNull();
        assertThat(reading.mediaType()).isEqualTo("image/png");
        assertThat(reading.toString()).doesNotContain("Nothing");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFFFFFFFF, 0xFF000000})
    void readsLettersOnTransparentGround(int ink) throws IOException {
        var image = Pixels.saying(BufferedImage.TYPE_INT_ARGB, new Color(ink), SECRET);
        var reading = read(Pixels.png(image));
        assertThat(reading.detections()).isNotEmpty();
        var painted = ImageIO.read(new ByteArrayInputStream(reading.repainted()));
        assertThat(painted.getRGB(160, 45)).isEqualTo(0xFF000000);
        assertThat(painted.getRGB(1, 1) >>> 24).isZero();
    }

    @Test
    void refusesABombByItsHeader() {
        var header = ByteBuffer.allocate(13).putInt(50_000).putInt(50_000).put(new byte[] {8, 2, 0, 0, 0});
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(Pixels.chunk("IHDR", header.array()));
        out.writeBytes(Pixels.chunk("IDAT", deflated(new byte[1000])));
        out.writeBytes(Pixels.chunk("IEND", new byte[0]));
        assertThat(read(out.toByteArray()).readable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
    void neverFailsOtherwiseOnWhatIsMalformed(String format) {
        var bytes = Pixels.as(format, Pixels.saying(SECRET));
        for (int length : new int[] {8, 20, 60, bytes.length / 2, bytes.length - 20}) {
            var cut = read(Arrays.copyOf(bytes, length));
            assertThat(cut.readable()
                            && cut.detections().isEmpty()
                            && cut.caption().contains("536"))
                    .isFalse();
        }
        var random = new Random(3);
        for (int i = 0; i < 40; i++) {
            var bent = bytes.clone();
            for (int k = 0; k < 5; k++) {
                bent[8 + random.nextInt(Math.min(200, bytes.length - 8))] = (byte) random.nextInt();
            }
            assertThat(read(bent)).isNotNull();
        }
    }

    @Test
    void readsTheSmallest() {
        var dot = read(Pixels.png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)));
        assertThat(dot.readable()).isTrue();
        assertThat(dot.caption()).isBlank();
    }

    @Test
    void findsWhatStandsInMetadataAndLeavesItOut() {
        var png = Pixels.png(Pixels.saying("Nothing to see here"));
        var plain = Pixels.with(
                png, "tEXt", "Comment\0write to maria.keller36@acme-corp.com".getBytes(StandardCharsets.US_ASCII));
        var packed = new ByteArrayOutputStream();
        packed.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        packed.writeBytes(deflated("write to maria.keller36@acme-corp.com".getBytes(StandardCharsets.US_ASCII)));
        for (var bytes : new byte[][] {plain, Pixels.with(png, "zTXt", packed.toByteArray())}) {
            var reading = read(bytes);
            assertThat(reading.detections()).extracting(Detection::entity).contains("EMAIL");
            var found = reading.detections().getFirst();
            assertThat(reading.caption().substring(found.start(), found.end())).contains("@acme-corp.com");
            assertThat(new String(reading.repainted(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("tEXt", "zTXt");
            assertThat(read(reading.repainted()).detections()).isEmpty();
        }
    }

    @Test
    void takesAwayWhatNobodyLookedAt() {
        var png = Pixels.png(Pixels.saying("Nothing to see here"));
        var behind = Arrays.copyOf(png, png.length + 5000);
        Arrays.fill(behind, png.length, behind.length, (byte) 7);
        assertThat(read(behind).repainted()).hasSizeLessThan(png.length + 100);
        assertThat(read(Pixels.with(png, "abCd", new byte[50])).repainted()).isNotNull();
    }

    @Test
    void turnsPhotosUprightAndFindsWhereTheyWereTaken() throws IOException {
        var upright = Pixels.saying("Please look at this", SECRET);
        var lying = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < upright.getWidth(); x++) {
            for (int y = 0; y < upright.getHeight(); y++) {
                lying.setRGB(y, upright.getWidth() - 1 - x, upright.getRGB(x, y));
            }
        }
        var jpeg = Pixels.as("jpeg", lying);
        var camera = ByteBuffer.allocate(4 + 6 + 8 + 2 + 24 + 4);
        camera.put(new byte[] {(byte) 0xFF, (byte) 0xE1}).putShort((short) (camera.capacity() - 2));
        camera.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 2);
        camera.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        camera.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(26);
        var photo = new ByteArrayOutputStream();
        photo.write(jpeg, 0, 2);
        photo.writeBytes(camera.array());
        photo.write(jpeg, 2, jpeg.length - 2);
        var reading = read(photo.toByteArray());
        assertThat(reading.detections()).extracting(Detection::entity).containsExactly("US_SSN", "GPS_COORDINATES");
        var after = ImageIO.read(new ByteArrayInputStream(reading.repainted()));
        assertThat(after.getWidth()).isEqualTo(upright.getWidth());
        assertThat(after.getRGB(160, 85) & 0xF0F0F0).isZero();
    }

    @Test
    void readsEveryFrameAndLetsOnlyTheFirstGoOn() throws IOException {
        var bytes = animation(Pixels.saying("Nothing to see here"), Pixels.saying(SECRET));
        var reading = read(bytes);
        assertThat(reading.detections()).extracting(Detection::entity).containsExactly("US_SSN");
        assertThat(reading.mediaType()).isEqualTo("image/png");
        assertThat(read(reading.repainted()).caption())
                .contains("Nothing to see")
                .doesNotContain("536");
        var film = new BufferedImage[40];
        Arrays.fill(film, Pixels.saying("x"));
        assertThat(read(animation(film)).readable()).isFalse();
    }

    @Test
    void doesNothingAboutWhatThePolicyLeavesAlone() {
        var none = new Policy(
                Policy.DEFAULT.sensitivity(),
                Map.of(),
                List.of(),
                Policy.DEFAULT.allow(),
                Action.OFF,
                Action.REDACT,
                Action.OFF,
                false,
                false);
        var bytes = Pixels.png(Pixels.saying(SECRET));
        var reading = images.read(Kind.PNG, bytes, none, Budget.ample());
        assertThat(reading.detections()).isEmpty();
        assertThat(reading.caption()).contains("536-22-8726");
    }

    private static byte[] animation(BufferedImage... frames) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (var frame : frames) {
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
