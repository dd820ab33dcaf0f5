package dev.hubgate.gateway.guard;

import dev.hubgate.firewall.redaction.StreamRestorer;
import dev.hubgate.firewall.reply.StreamScan;

/** One text of a reply on its way to the client. */
final class GuardedText {

    private final StreamScan scan;
    private final StreamRestorer restorer;

    /** @param scan null if replies are not read */
    GuardedText(StreamScan scan, StreamRestorer restorer) {
        this.scan = scan;
        this.restorer = restorer;
    }

    /** What can go on after one more piece; the piece itself if it can go on as it is. */
    String next(String piece) {
        return restorer.next(scan == null ? piece : scan.next(piece));
    }

    /** What was kept back. */
    String end() {
        var rest = scan == null ? "" : restorer.next(scan.end());
        return rest + restorer.end();
    }

    String whole(String text) {
        return restorer.next(scan == null ? text : scan.whole(text)) + restorer.end();
    }

    /** Whether something in it stays hidden. */
    boolean hasHidden() {
        return scan != null && scan.hasHidden();
    }

    /** Whether it ended before something that must not be told. */
    boolean isBlocked() {
        return scan != null && scan.isBlocked();
    }
}
