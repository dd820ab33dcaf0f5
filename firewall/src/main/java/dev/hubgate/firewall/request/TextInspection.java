package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Detection;
import java.util.List;

/**
 * What came of reading one text.
 *
 * @param detections by place, without overlaps
 * @param redacted the text as it would leave: with placeholders for what is redacted, the rest as it is
 * @param injection how much it looks like an attempt to take a model over, from 0 to 1
 * @param flagged whether that is enough at the policy's sensitivity
 */
public record TextInspection(List<Detection> detections, String redacted, double injection, boolean flagged) {

    /** Without the text. */
    @Override
    public String toString() {
        return "TextInspection[" + detections.size() + " detections]";
    }
}
