package dev.hubgate.gateway.guard;

import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.media.AnyMedia;
import dev.hubgate.firewall.media.MediaSettings;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.request.RequestInspector;
import dev.hubgate.firewall.request.TextCache;
import dev.hubgate.firewall.request.TextInspector;
import dev.hubgate.firewall.text.Detector;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** The firewall of this node: its weights are read once, before the first request. */
@ApplicationScoped
public class Engine {

    /** Of texts read before, so that a conversation costs only what is new in it. */
    private static final long CACHE_BYTES = 32L << 20;

    private AnyMedia media;
    private Detector detector;
    private RequestInspector requests;
    private TextInspector text;

    /** Reads the weights: some tens of megabytes, once. */
    @PostConstruct
    void load() {
        detector = new Detector(Names.shipped());
        var injection = new Injection();
        media = new AnyMedia(detector, MediaSettings.usual());
        // Loads what is native now: if this machine has nothing for it, the log says so at the start.
        media.readsImages();
        requests = new RequestInspector(detector, injection, media, new TextCache(CACHE_BYTES));
        text = new TextInspector(detector, injection);
    }

    @PreDestroy
    void close() {
        media.close();
    }

    Detector detector() {
        return detector;
    }

    RequestInspector requests() {
        return requests;
    }

    TextInspector text() {
        return text;
    }
}
