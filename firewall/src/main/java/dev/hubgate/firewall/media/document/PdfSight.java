package dev.hubgate.firewall.media.document;

import dev.hubgate.firewall.Budget;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages, as they would be seen on a screen. */
final class PdfSight extends PDFRenderer {

    /** Twice what a point is on paper: letters of usual size get some twenty pixels. */
    private static final double LARGE = 2;

    private static final double MOST_PIXELS = 8_000_000;

    private final Budget budget;

    PdfSight(PDDocument document, Budget budget) {
        super(document);
        this.budget = budget;
    }

    /** @throws dev.hubgate.firewall.Unavailable if the time is over */
    BufferedImage page(int index) throws IOException {
        var box = document.getPage(index).getCropBox();
        double area = Math.max(1, (double) box.getWidth() * box.getHeight());
        double scale = Math.min(LARGE, Math.sqrt(MOST_PIXELS / area));
        return renderImage(index, (float) scale, ImageType.GRAY);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                budget.check();
                super.processOperator(operator, operands);
            }
        };
    }
}
