package dev.hubgate.bench.load;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * {@code Gauge PID}: the bytes that all threads of a JVM ever allocated (those of virtual threads among them, as their
 * carriers'), and milliseconds of garbage collection so far, on one line.
 */
public final class Gauge {

    private Gauge() {}

    /** Prints the two numbers. */
    // The address comes from the agent of a JVM of this machine that belongs to the same user.
    @SuppressWarnings("BanJNDI")
    public static void main(String[] args) throws Exception {
        var machine = VirtualMachine.attach(args[0]);
        try {
            var address = new JMXServiceURL(machine.startLocalManagementAgent());
            try (var connection = JMXConnectorFactory.connect(address)) {
                var server = connection.getMBeanServerConnection();
                System.out.println(allocatedBytes(server) + " " + collectionMs(server));
            }
        } finally {
            machine.detach();
        }
    }

    private static long allocatedBytes(MBeanServerConnection server) throws IOException {
        return ManagementFactory.getPlatformMXBean(server, com.sun.management.ThreadMXBean.class)
                .getTotalThreadAllocatedBytes();
    }

    private static long collectionMs(MBeanServerConnection server) throws IOException {
        return ManagementFactory.getPlatformMXBeans(server, GarbageCollectorMXBean.class).stream()
                .filter(collector -> !collector.getName().contains("Concurrent"))
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
