package dev.hubgate.launcher.server;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;

/** Lets the gateway finish what is under way, through the bean that it registers with the platform. */
public final class Drain {

    private Drain() {}

    /**
     * From now on the gateway takes no new call and says that it is not ready.
     *
     * @return the requests still in flight when the time was over; 0 also where no gateway runs
     */
    public static int gateway(Duration longest) throws JMException {
        try {
            var left = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("dev.hubgate:type=Gateway"),
                            "drain",
                            new Object[] {longest.toMillis()},
                            new String[] {"long"});
            return left instanceof Integer number ? number : 0;
        } catch (InstanceNotFoundException e) {
            return 0;
        }
    }
}
