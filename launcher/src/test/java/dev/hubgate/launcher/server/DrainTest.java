package dev.hubgate.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class DrainTest {

    /** The shape that the platform's bean server asks for. */
    public interface GatewayMBean {
        int drain(long timeoutMs);
    }

    /** As the gateway registers it. */
    public static final class Gateway implements GatewayMBean {

        private long waited;

        @Override
        public int drain(long timeoutMs) {
            waited = timeoutMs;
            return 3;
        }
    }

    @Test
    void asksTheGatewayAndReturnsWhatIsLeft() throws Exception {
        var name = new ObjectName("dev.hubgate:type=Gateway");
        var gateway = new Gateway();
        ManagementFactory.getPlatformMBeanServer().registerMBean(gateway, name);
        try {
            assertThat(Drain.gateway(Duration.ofSeconds(30))).isEqualTo(3);
            assertThat(gateway.waited).isEqualTo(30_000);
        } finally {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
        }
    }

    @Test
    void hasNothingToDoWhereNoGatewayRuns() throws Exception {
        assertThat(Drain.gateway(Duration.ofSeconds(30))).isZero();
    }
}
