package dev.hubgate.gateway.guard;

import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.media.MediaReader;
import dev.hubgate.firewall.media.MediaReading;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.request.RequestInspector;
import dev.hubgate.firewall.request.TextInspector;
import dev.hubgate.firewall.text.Detector;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

/** The firewall of this node: its weights are read once, before the first request. */
@ApplicationScoped
public class Engine {

    private RequestInspector requests;
    private TextInspector text;

    /** Reads the weights: some tens of megabytes, once. */
    @PostConstruct
    void load() {
        var detector = new Detector(Names.shipped());
        var injection = new Injection();
        MediaReader media = (type, bytes, policy, budget) -> MediaReading.UNREADABLE;
        requests = new RequestInspector(detector, injection, media);
        text = new TextInspector(detector, injection);
    }

    RequestInspector requests() {
        return requests;
    }

    TextInspector text() {
        return text;
    }
}
