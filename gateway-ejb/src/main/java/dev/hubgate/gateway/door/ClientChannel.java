package dev.hubgate.gateway.door;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the TCP channel below a request. The servlet API has no way to hear that a client left before something is written
 * to it; the server's own objects lead to the channel, and where they are others than expected, nothing is found.
 */
final class ClientChannel {

    /** Finding a method costs more than calling it, and each request calls nine. */
    private static final ClassValue<Map<String, Method>> GETTERS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private ClientChannel() {}

    /** Empty where the connection carries other requests too (HTTP/2), or the server is another one. */
    static Optional<SocketChannel> of(ServletRequest request) {
        var inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        try {
            var grizzly = get(get(inner, "getUnwrappedCoyoteRequest"), "getCoyoteRequest");
            var connection = get(get(grizzly, "getContext"), "getConnection");
            var carrier =
                    get(get(get(get(grizzly, "getRequest"), "getProcessingState"), "getHttpContext"), "getCloseable");
            var alone = carrier.equals(connection);
            return alone && get(connection, "getChannel") instanceof SocketChannel channel
                    ? Optional.of(channel)
                    : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Object get(Object from, String getter) throws ReflectiveOperationException {
        var known = GETTERS.get(from.getClass());
        var method = known.get(getter);
        if (method == null) {
            method = find(from.getClass(), getter);
            known.put(getter, method);
        }
        return method.invoke(from);
    }

    private static Method find(Class<?> inner, String getter) throws NoSuchMethodException {
        // A method that is public in a private class can be called through the public class that declared it.
        Class<?> type = inner;
        while (!Modifier.isPublic(type.getModifiers())) {
            type = type.getSuperclass();
        }
        return type.getMethod(getter);
    }
}
