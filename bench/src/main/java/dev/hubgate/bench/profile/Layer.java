package dev.hubgate.bench.profile;

import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;

/** Whose code a sample is charged to: the innermost frame that belongs to somebody we know by name. */
final class Layer {

    private static final List<Map.Entry<String, String>> OWNERS = List.of(
            Map.entry("dev.hubgate.bench.", "pass-through"),
            Map.entry("org.postgresql.", "JDBC driver"),
            Map.entry("com.sun.gjc.", "connection pool"),
            Map.entry("com.sun.enterprise.resource.", "connection pool"),
            Map.entry("com.sun.enterprise.connectors.", "connection pool"),
            Map.entry("com.sun.enterprise.transaction.", "transactions"),
            Map.entry("com.sun.ejb.", "EJB container"),
            Map.entry("org.glassfish.ejb.", "EJB container"),
            Map.entry("fish.payara.microprofile.faulttolerance.", "fault tolerance"),
            Map.entry("fish.payara.", "Payara, other"),
            Map.entry("org.jboss.weld.", "CDI"),
            Map.entry("tools.jackson.", "Jackson"),
            Map.entry("org.glassfish.jersey.", "Jersey"),
            Map.entry("org.glassfish.hk2.", "Jersey"),
            Map.entry("org.jvnet.hk2.", "Jersey"),
            Map.entry("org.apache.catalina.", "servlet container"),
            Map.entry("org.glassfish.grizzly.", "Grizzly"),
            Map.entry("com.sun.enterprise.", "Payara, other"),
            Map.entry("org.glassfish.", "Payara, other"),
            Map.entry("jdk.internal.net.http.", "HTTP client"),
            Map.entry("java.net.http.", "HTTP client"));

    private static final String OURS = "dev.hubgate.";

    private Layer() {}

    static String of(RecordedStackTrace stack) {
        for (var frame : stack.getFrames()) {
            var type = type(frame);
            for (var owner : OWNERS) {
                if (type.startsWith(owner.getKey())) {
                    return owner.getValue();
                }
            }
            if (type.startsWith(OURS)) {
                return "Hubgate " + room(type);
            }
        }
        return "JDK, other (threads, selectors)";
    }

    /** The package below {@code gateway} or {@code store}. */
    private static String room(String type) {
        var parts = type.substring(OURS.length()).split("\\.", -1);
        return parts.length > 2 ? parts[0] + "." + parts[1] : parts[0];
    }

    static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }
}
