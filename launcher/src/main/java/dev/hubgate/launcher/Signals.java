package dev.hubgate.launcher;

import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.IntConsumer;

/**
 * Takes over the signals that ask a process to end. Left to itself the JVM would run all shutdown hooks at once, and
 * the server's own would stop it while requests are still being drained.
 */
final class Signals {

    private Signals() {}

    /**
     * @param ending called on a thread of its own for each SIGINT, SIGTERM and SIGHUP, with the exit code that is
     *     customary for it
     */
    static void handle(IntConsumer ending) {
        on("INT", 130, ending);
        on("TERM", 143, ending);
        on("HUP", 129, ending);
    }

    // Reflection, since the compiler warns of this class in a way that nothing in a source file can answer.
    private static void on(String name, int code, IntConsumer ending) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var accept = MethodHandles.lookup()
                    .findVirtual(IntConsumer.class, "accept", MethodType.methodType(void.class, int.class));
            var call = MethodHandles.insertArguments(accept, 0, ending, code);
            var ours = MethodHandleProxies.asInterfaceInstance(handler, MethodHandles.dropArguments(call, 0, signal));
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK has no sun.misc.Signal", e);
        }
    }
}
