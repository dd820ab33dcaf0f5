package dev.hubgate.gateway;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Everything Hubgate answers over HTTP outside the console. */
@ApplicationPath("/")
public class GatewayApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.<String, Object>of(
                // With a buffer, Jersey swallows each flush until 8 KiB are there, and a stream is none.
                "jersey.config.server.contentLength.buffer", 0,
                // Nobody asked for a description of our classes on OPTIONS.
                "jersey.config.server.wadl.disableWadl", true,
                // Only our own JSON reader and writer, not whichever the server brings.
                "jersey.config.disableAutoDiscovery", true,
                "jersey.config.server.disableAutoDiscovery", true);
    }
}
