package dev.hubgate.launcher;

import dev.hubgate.launcher.first.Operator;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** What a run knows and the applications need: MicroProfile Config keys, as system properties of this process. */
final class ApplicationSettings {

    private ApplicationSettings() {}

    /** @param operator only at the first start; the gateway makes it then */
    static void publish(RunSettings settings, DatabaseAddress database, String masterKey, Optional<Operator> operator) {
        set("hubgate.database.url", database.jdbcUrl());
        set("hubgate.database.user", database.user());
        set("hubgate.database.password", database.password());
        set("hubgate.master-key", masterKey);
        set("hubgate.public-url", settings.publicUrl().toString());
        if (System.getenv("HUBGATE_NODE_ID") == null && System.getProperty("hubgate.node.id") == null) {
            set("hubgate.node.id", hostName() + ":" + settings.port());
        }
        operator.ifPresent(someone -> {
            set("hubgate.operator.email", someone.email());
            set("hubgate.operator.password", someone.password());
            set("hubgate.operator.token", someone.token());
        });
    }

    private static void set(String key, String value) {
        System.setProperty(key, value);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
