package dev.hubgate.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Whether the server will be able to listen. */
public final class PortCheck {

    private PortCheck() {}

    /** @throws Refusal if the port is taken or not ours to take, or the address is not one of this machine */
    public static void requireFree(String host, int port) throws Refusal {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new Refusal("No address is known for --host " + host + ".", e);
        } catch (BindException e) {
            throw new Refusal(sentence(host, port, String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new Refusal("Port " + port + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** A port of this machine alone that no one uses at this moment. */
    public static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String sentence(String host, int port, String reason) {
        if (reason.contains("Permission denied")) {
            return "Port " + port + " needs more rights than this user has; choose one above 1023 with --port.";
        }
        if (reason.contains("assign requested address")) {
            return "The address " + host + " is not one of this machine; see --host.";
        }
        return "Port " + port + " is already in use; choose another with --port.";
    }
}
