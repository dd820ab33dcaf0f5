package dev.hubgate.firewall.media.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.Unavailable;
import dev.hubgate.firewall.media.Kind;
import dev.hubgate.firewall.media.MediaReading;
import dev.hubgate.firewall.media.MediaSettings;
import dev.hubgate.firewall.media.image.Images;
import dev.hubgate.firewall.media.image.Pixels;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.text.Detector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final String SECRET = "SSN: 536-22-8726";

    private static final Detector DETECTOR = new Detector(Names.shipped());

    private static final Images IMAGES = new Images(DETECTOR, MediaSettings.usual());

    private final Documents documents = new Documents(DETECTOR, IMAGES, MediaSettings.usual());

    @AfterAll
    static void close() {
        IMAGES.close();
    }

    private interface Making {
        void make(PDDocument document, PDPage page) throws IOException;
    }

    private static byte[] pdf(Making making) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            making.make(document, page);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDDocument document, PDPage page, String... lines) throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.beginText();
            content.newLineAtOffset(60, 700);
            for (var line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -20);
            }
            content.endText();
        }
    }

    private MediaReading read(byte[] bytes) {
        return documents.read(Kind.of(bytes), "application/pdf", bytes, Policy.DEFAULT, Budget.ample());
    }

    @Test
    void readsTheTextOfPages() throws IOException {
        var reading = read(pdf((document, page) -> write(document, page, "Please look at this", SECRET)));
        assertThat(reading.readable()).isTrue();
        assertThat(reading.mediaType()).isEqualTo("application/pdf");
        assertThat(reading.detections()).extracting(Detection::entity).containsExactly("US_SSN");
        var found = reading.detections().getFirst();
        assertThat(reading.text().substring(found.start(), found.end())).isEqualTo("536-22-8726");
    }

    @Test
    void looksAtImagesOnPages() throws IOException {
        var bytes = pdf((document, page) -> {
            var image = LosslessFactory.createFromImage(document, Pixels.saying("A scan", SECRET));
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 40, 500, 480, 105);
            }
        });
        assertThat(read(bytes).detections()).extracting(Detection::entity).containsExactly("US_SSN");
        var without = documents.read(Kind.PDF, "", bytes, Pixels.policy(Action.OFF), Budget.ample());
        assertThat(without.detections()).isEmpty();
        assertThatThrownBy(() -> documents.read(Kind.PDF, "", bytes, Policy.DEFAULT, Budget.of(Duration.ofMillis(1))))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void readsFormsNotesBookmarksAndTitles() throws IOException {
        var places = List.<Making>of(
                (document, page) -> document.getDocumentInformation().setTitle("For maria.keller36@acme-corp.com"),
                (document, page) -> {
                    var note = new PDAnnotationText();
                    note.setContents("Ask maria.keller36@acme-corp.com");
                    page.getAnnotations().add(note);
                },
                (document, page) -> {
                    var outline = new PDDocumentOutline();
                    var item = new PDOutlineItem();
                    item.setTitle("maria.keller36@acme-corp.com");
                    outline.addLast(item);
                    document.getDocumentCatalog().setDocumentOutline(outline);
                },
                (document, page) -> {
                    var form = new PDAcroForm(document);
                    var field = new PDTextField(form);
                    field.setPartialName("email");
                    field.getCOSObject().setString(COSName.V, "maria.keller36@acme-corp.com");
                    form.getFields().add(field);
                    document.getDocumentCatalog().setAcroForm(form);
                });
        for (var place : places) {
            var reading = read(pdf((document, page) -> {
                write(document, page, "Nothing to see here");
                place.make(document, page);
            }));
            assertThat(reading.detections()).extracting(Detection::entity).contains("EMAIL");
        }
    }

    @Test
    void doesNotReadWhatHoldsAnotherFile() throws IOException {
        var reading = read(pdf((document, page) -> {
            write(document, page, "Nothing to see here");
            var file = new PDComplexFileSpecification();
            file.setFile("a.txt");
            file.setEmbeddedFile(
                    new PDEmbeddedFile(document, new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.US_ASCII))));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("a", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        }));
        assertThat(reading.readable()).isFalse();
    }

    @Test
    void refusesAPageThatIsVeryLargeUnpacked() throws IOException {
        var bytes = pdf((document, page) -> {
            var content = new PDStream(document);
            try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                var spaces = new byte[1 << 20];
                Arrays.fill(spaces, (byte) ' ');
                for (int i = 0; i < 300; i++) {
                    out.write(spaces);
                }
            }
            page.setContents(content);
        });
        assertThat(bytes).hasSizeLessThan(1 << 20);
        assertThat(read(bytes).readable()).isFalse();
    }

    @Test
    void refusesWhatIsPackedTwice() throws IOException {
        var once = deflated(new byte[200 << 20]);
        var bytes = pdf((document, page) -> {
            var content = new PDStream(document);
            try (var out = content.getCOSObject().createRawOutputStream()) {
                out.write(deflated(once));
            }
            var filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            filters.add(COSName.FLATE_DECODE);
            content.getCOSObject().setItem(COSName.FILTER, filters);
            page.setContents(content);
        });
        assertThat(read(bytes).readable()).isFalse();
    }

    @Test
    void givesUpOnFormsThatDrawEachOtherForever() throws IOException {
        // Ten times ten times ten …: small, and never done.
        var text = new StringBuilder("""
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R
                /Resources<</XObject<</F 5 0 R>>>>>> endobj
                4 0 obj <</Length 5>> stream
                /F Do
                endstream endobj
                """);
        for (int i = 5; i < 25; i++) {
            text.append(i)
                    .append(" 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ")
                    .append(i + 1)
                    .append(" 0 R>>>>/Length 60>> stream\n")
                    .append("/F Do ".repeat(10))
                    .append("\nendstream endobj\n");
        }
        text.append(
                "25 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 8>> stream\n0 0 m h \nendstream endobj\n");
        text.append("trailer <</Root 1 0 R/Size 26>>\n%%EOF");
        var bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> documents.read(Kind.PDF, "", bytes, Policy.DEFAULT, Budget.of(Duration.ofSeconds(2))))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void doesNotReadWhatIsEncryptedOrBroken() throws IOException {
        var encrypted = pdf((document, page) -> {
            write(document, page, SECRET);
            var policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });
        assertThat(read(encrypted).readable()).isFalse();
        assertThat(read("%PDF-1.7\nand nothing".getBytes(StandardCharsets.US_ASCII))
                        .readable())
                .isFalse();
        var good = pdf((document, page) -> write(document, page, SECRET));
        var random = new Random(11);
        for (int i = 0; i < 60; i++) {
            var bent = i % 2 == 0 ? Arrays.copyOf(good, random.nextInt(10, good.length)) : good.clone();
            for (int k = 0; k < 10; k++) {
                bent[random.nextInt(bent.length)] = (byte) random.nextInt();
            }
            var reading = documents.read(Kind.PDF, "", bent, Policy.DEFAULT, Budget.ample());
            assertThat(reading).isNotNull();
        }
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }
}
