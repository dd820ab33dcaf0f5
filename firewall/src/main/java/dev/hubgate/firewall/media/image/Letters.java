package dev.hubgate.firewall.media.image;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Unavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/** One reader of letters. It is native, takes about 30 MB, and is used by one thread at a time. */
final class Letters implements AutoCloseable {

    /** In the table of results: rows of this level are words, the others are what words are in. */
    private static final String WORD = "5";

    private static final int COLUMNS = 12;

    private final TessBaseAPI api;

    private Letters(TessBaseAPI api) {
        this.api = api;
    }

    /**
     * A reader that is ready.
     *
     * @throws IllegalStateException if it cannot be made
     * @throws LinkageError if this machine has no native library
     */
    static Letters open() {
        var trained = trained();
        var api = new TessBaseAPI();
        try (var data = new BytePointer(trained);
                var language = new BytePointer("eng")) {
            int failed = api.Init(
                    data,
                    trained.length,
                    language,
                    tesseract.OEM_LSTM_ONLY,
                    (PointerPointer<?>) null,
                    0,
                    null,
                    null,
                    false,
                    null);
            if (failed != 0) {
                api.close();
                throw new IllegalStateException("the reader of letters does not start");
            }
        }
        api.SetPageSegMode(tesseract.PSM_AUTO);
        return new Letters(api);
    }

    private static byte[] trained() {
        try (var in = Letters.class.getResourceAsStream("/tessdata/eng.traineddata")) {
            if (in == null) {
                throw new IllegalStateException("the trained letters are missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the trained letters cannot be read", e);
        }
    }

    /**
     * The words of an image, line by line.
     *
     * @throws Unavailable if the time is over
     */
    List<Word> read(Gray image, Budget budget) {
        budget.check();
        try (var monitor = new ETEXT_DESC();
                var pixels = new BytePointer(image.pixels())) {
            monitor.set_deadline_msecs(Math.clamp(budget.remainingNanos() / 1_000_000, 1, Integer.MAX_VALUE));
            api.SetImage(pixels, image.width(), image.height(), 1, image.width());
            // What the image says of itself is not believed: a false resolution spoils the reading.
            api.SetSourceResolution(150);
            int failed = api.Recognize(monitor);
            budget.check();
            if (failed != 0) {
                throw new Unavailable("an image was not read to its end");
            }
            return words(image.scale());
        } finally {
            api.Clear();
        }
    }

    private List<Word> words(double scale) {
        var result = api.GetTSVText(0);
        if (result == null) {
            return List.of();
        }
        String table;
        try {
            table = result.getString(StandardCharsets.UTF_8);
        } finally {
            tesseract.TessDeleteText(result);
        }
        var words = new ArrayList<Word>();
        int line = 0;
        for (var row : table.split("\n", -1)) {
            var cells = row.split("\t", COLUMNS);
            line += "4".equals(cells[0]) ? 1 : 0;
            if (cells.length == COLUMNS && WORD.equals(cells[0]) && !cells[11].isBlank()) {
                words.add(new Word(
                        cells[11].strip(),
                        Integer.parseInt(cells[2]),
                        line,
                        (int) Math.floor(Integer.parseInt(cells[6]) / scale),
                        (int) Math.floor(Integer.parseInt(cells[7]) / scale),
                        (int) Math.ceil(Integer.parseInt(cells[8]) / scale),
                        (int) Math.ceil(Integer.parseInt(cells[9]) / scale)));
            }
        }
        return words;
    }

    @Override
    public void close() {
        api.End();
        api.close();
    }
}
