package dev.hubgate.firewall.media.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.media.Kind;
import dev.hubgate.firewall.media.MediaReading;
import dev.hubgate.firewall.media.MediaSettings;
import dev.hubgate.firewall.media.image.Images;
import dev.hubgate.firewall.media.image.Pixels;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.text.Detector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final String MAIL = "maria.keller36@acme-corp.com";

    private static final Detector DETECTOR = new Detector(Names.shipped());

    private static final Images IMAGES = new Images(DETECTOR, MediaSettings.usual());

    private final Documents documents = new Documents(DETECTOR, IMAGES, MediaSettings.usual());

    @AfterAll
    static void close() {
        IMAGES.close();
    }

    private MediaReading read(String mediaType, byte[] bytes) {
        return documents.read(Kind.of(bytes), mediaType, bytes, Policy.DEFAULT, Budget.ample());
    }

    private MediaReading read(String mediaType, String text) {
        return read(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsTextInAnyUsualEncoding(String charset) {
        var reading = read("text/csv", ("größe und straße\n" + MAIL + "\n").getBytes(Charset.forName(charset)));
        assertThat(reading.text()).contains("größe und straße");
        assertThat(reading.mediaType()).isEqualTo("text/csv");
        assertThat(reading.detections()).extracting(Detection::entity).containsExactly("EMAIL");
        var found = reading.detections().getFirst();
        assertThat(reading.text().substring(found.start(), found.end())).isEqualTo(MAIL);
    }

    @Test
    void tellsTextFromOtherBytes() {
        assertThat(read("text/plain", new byte[] {0, 1, 2, 3, 4, 5, 0, 0, 9}).readable())
                .isFalse();
        assertThat(read("application/octet-stream", "plain words").mediaType()).isEqualTo("text/plain");
        assertThat(read("audio/wav", "RIFF\0\0\0\0WAVEfmt ").readable()).isFalse();
    }

    @Test
    void seesThroughMarkup() {
        assertThat(read("text/html", "<p>Write to maria.<b>keller36</b>&#64;acme-corp.com</p>")
                        .detections())
                .extracting(Detection::entity)
                .containsExactly("EMAIL");
        var svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><text><tspan>maria.keller36</tspan><tspan>@acme-corp.com</tspan></text></svg>";
        var reading = read("image/svg+xml", svg);
        assertThat(reading.detections()).extracting(Detection::entity).containsExactly("EMAIL");
        assertThat(reading.mediaType()).isEqualTo("text/plain");
        assertThat(reading.text()).contains(MAIL);
    }

    @Test
    void keepsMarkupInWhichEverythingStandsAsItIsShown() {
        var reading = read("application/xml", "<contact><mail>" + MAIL + "</mail></contact>");
        assertThat(reading.mediaType()).isEqualTo("application/xml");
        assertThat(reading.text()).startsWith("<contact>");
        assertThat(reading.detections()).hasSize(1);
    }

    @Test
    void doesNotReadMarkupWithPicturesInIt() {
        assertThat(read("image/svg+xml", "<svg><image href=\"data:image/png;base64,AAAA\"/></svg>")
                        .readable())
                .isFalse();
        assertThat(read("application/rtf", "{\\rtf1 {\\pict 00}}").readable()).isFalse();
    }

    @Test
    void readsRichText() {
        var reading = read("application/rtf", "{\\rtf1\\ansi Mail: maria.{\\b keller36}\\'40acme-corp.com\\par}");
        assertThat(reading.detections()).extracting(Detection::entity).containsExactly("EMAIL");
        assertThat(reading.text()).contains(MAIL);
    }

    @Test
    void readsOfficeFiles() throws IOException {
        var word = Map.of(
                "word/document.xml",
                "<w:p><w:r><w:t>Mail: maria.kel</w:t></w:r><w:r><w:t>ler36@acme-corp.com</w:t></w:r></w:p>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(read("", office(word)).detections())
                .extracting(Detection::entity)
                .containsExactly("EMAIL");
        var sheet = Map.of(
                "xl/sharedStrings.xml",
                ("<sst><si><t>Mail</t></si><si><t>" + MAIL + "</t></si></sst>").getBytes(StandardCharsets.UTF_8));
        assertThat(read("", office(sheet)).detections())
                .extracting(Detection::entity)
                .containsExactly("EMAIL");
        var slide = Map.of("ppt/media/image1.png", Pixels.png(Pixels.saying("SSN: 536-22-8726")));
        assertThat(read("", office(slide)).detections())
                .extracting(Detection::entity)
                .containsExactly("US_SSN");
    }

    @Test
    void doesNotReadOtherArchivesNorProgramsInOfficeFiles() throws IOException {
        assertThat(read("", office(Map.of("word/vbaProject.bin", new byte[] {1, 2, 3})))
                        .readable())
                .isFalse();
        assertThat(read("", zip(Map.of("a.xml", "<a/>".getBytes(StandardCharsets.UTF_8))))
                        .readable())
                .isFalse();
    }

    @Test
    void refusesAnOfficeFileThatIsVeryLargeUnpacked() throws IOException {
        var bytes = office(Map.of("word/document.xml", new byte[100 << 20]));
        assertThat(bytes).hasSizeLessThan(1 << 20);
        assertThat(read("", bytes).readable()).isFalse();
    }

    @Test
    void markupIsReadInTimeHoweverItIsMade() {
        for (var piece : new String[] {"<", "<a ", "<a b='", "&#", "<a b=\"c\" ", "</", "<!--", "<![CDATA["}) {
            var text = "<x>" + piece.repeat(2_000_000 / piece.length());
            assertThat(Markup.shown(text).length()).isLessThanOrEqualTo(2 * text.length());
        }
        assertThat(RichText.shown("{\\rtf" + "\\a-".repeat(600_000))).isNotNull();
    }

    private static byte[] office(Map<String, byte[]> parts) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        all.putAll(parts);
        return zip(all);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
