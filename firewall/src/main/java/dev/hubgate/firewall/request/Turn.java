package dev.hubgate.firewall.request;

import java.util.ArrayList;
import java.util.List;

/**
 * What is said at once: a message, or a member of the request that is none.
 *
 * @param judged whether it may try to take a model over; what is only stored or searched may not
 * @param sites its texts, in order
 */
record Turn(Place place, boolean judged, List<Site> sites) {

    static Turn at(Place place, boolean judged) {
        return new Turn(place, judged, new ArrayList<>());
    }
}
