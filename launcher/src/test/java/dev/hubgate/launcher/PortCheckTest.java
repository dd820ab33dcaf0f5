package dev.hubgate.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void refusesAPortThatSomeoneListensOn() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            assertThatThrownBy(() -> PortCheck.requireFree("127.0.0.1", port))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Port " + port + " is already in use; choose another with --port.");
        }
    }

    @Test
    void acceptsAFreePortAndLeavesItFree() throws IOException, Refusal {
        var port = PortCheck.free();
        PortCheck.requireFree("127.0.0.1", port);
        assertThatCode(() -> PortCheck.requireFree("127.0.0.1", port)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnAddressOfAnotherMachine() {
        assertThatThrownBy(() -> PortCheck.requireFree("203.0.113.7", 18_080))
                .isInstanceOf(Refusal.class)
                .hasMessage("The address 203.0.113.7 is not one of this machine; see --host.");
    }
}
