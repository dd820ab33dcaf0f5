package dev.hubgate.gateway.openai;

import dev.hubgate.firewall.request.TextInspection;
import dev.hubgate.gateway.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes down what was found in a text. */
final class ScanWriter {

    private ScanWriter() {}

    static byte[] write(ScanRequest request, TextInspection found, double scanMs) {
        var json = Json.object();
        var findings = json.putArray("findings");
        var places = new Places(request);
        for (var one : found.detections()) {
            findings.addObject()
                    .put("type", one.entity())
                    .put("start", places.of(one.start()))
                    .put("end", places.of(one.end()))
                    .put("score", rounded(one.score()));
        }
        json.put("redacted", found.redacted());
        json.putObject("injection").put("score", rounded(found.injection())).put("flagged", found.flagged());
        json.put("scan_ms", rounded(scanMs));
        return Json.write(json);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }

    /** Counts places in the unit that was asked for. They are asked for in their order, so the text is walked once. */
    private static final class Places {

        private final ScanRequest request;
        private int at;
        private int points;

        Places(ScanRequest request) {
            this.request = request;
        }

        int of(int place) {
            if (!request.codepoints()) {
                return place;
            }
            points += Character.codePointCount(request.text(), at, place);
            at = place;
            return points;
        }
    }
}
