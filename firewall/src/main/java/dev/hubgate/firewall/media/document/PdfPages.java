package dev.hubgate.firewall.media.document;

import dev.hubgate.firewall.Budget;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads the text of pages, and tells which of them have to be looked at because text alone does not say what is on them. */
final class PdfPages extends PDFTextStripper {

    private static final int LARGEST_INLINE = 4_000_000;

    /** Letters that are drawn as shapes take many; a frame or a table takes few. */
    private static final int MANY_SHAPES = 300;

    private final Budget budget;
    private final BitSet looksLikeImages = new BitSet();
    private int shapes;
    private boolean text;

    PdfPages(Budget budget) {
        this.budget = budget;
    }

    /** Pages with images, with letters whose meaning is not given, with many shapes, or without text but not empty; from 0. */
    BitSet looksLikeImages() {
        return looksLikeImages;
    }

    @Override
    protected void startPage(PDPage page) {
        shapes = 0;
        text = false;
    }

    @Override
    protected void endPage(PDPage page) {
        if (shapes > MANY_SHAPES || (!text && shapes > 0)) {
            look();
        }
    }

    private void look() {
        looksLikeImages.set(getCurrentPageNo() - 1);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector moved) throws IOException {
        text = true;
        if (font.toUnicode(code) == null) {
            look();
        }
        super.showGlyph(matrix, font, code, moved);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.check();
        switch (operator.getName()) {
            case OperatorName.BEGIN_INLINE_IMAGE -> {
                var image = operator.getImageParameters();
                long area = image == null
                        ? 0
                        : (long) image.getInt(COSName.W, COSName.WIDTH, 1) * image.getInt(COSName.H, COSName.HEIGHT, 1);
                if (area > LARGEST_INLINE || area < 0) {
                    throw new TooLarge();
                }
                look();
            }
            case OperatorName.DRAW_OBJECT -> {
                if (!operands.isEmpty()
                        && operands.getFirst() instanceof COSName name
                        && getResources().isImageXObject(name)) {
                    look();
                }
            }
            case OperatorName.FILL_NON_ZERO,
                    OperatorName.FILL_EVEN_ODD,
                    OperatorName.LEGACY_FILL_NON_ZERO,
                    OperatorName.STROKE_PATH,
                    OperatorName.CLOSE_AND_STROKE,
                    OperatorName.FILL_NON_ZERO_AND_STROKE,
                    OperatorName.SHADING_FILL -> shapes++;
            default -> {}
        }
        super.processOperator(operator, operands);
    }

    /** The engine swallows checked exceptions of a single operator. */
    private static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("a very large image", null, false, false);
        }
    }
}
