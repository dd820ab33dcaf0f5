package dev.hubgate.gateway.node;

import dev.hubgate.gateway.door.Admission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** Lets whoever started this node say that it is to stop, through the management bean {@code dev.hubgate:type=Gateway}. */
@ApplicationScoped
public class DrainControl {

    private static final String NAME = "dev.hubgate:type=Gateway";

    @Inject
    private Admission admission;

    void register() {
        try {
            var server = ManagementFactory.getPlatformMBeanServer();
            unregister();
            GatewayControl target = admission::drain;
            server.registerMBean(new StandardMBean(target, GatewayControl.class), new ObjectName(NAME));
        } catch (JMException e) {
            throw new IllegalStateException("the management bean could not be registered", e);
        }
    }

    void unregister() {
        try {
            var name = new ObjectName(NAME);
            var server = ManagementFactory.getPlatformMBeanServer();
            if (server.isRegistered(name)) {
                server.unregisterMBean(name);
            }
        } catch (JMException e) {
            throw new IllegalStateException("the management bean could not be unregistered", e);
        }
    }
}
