package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.directory.DirectoryKeeper;
import dev.hubgate.gateway.failure.Places;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Lets this node know of a change before its reply goes out, so that a new key works at once where it was made. The other
 * nodes see it when they look the next time. Stands outside the transaction and outside {@link LostRaces}.
 */
@Change
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 90)
public class KnownAtOnce implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(KnownAtOnce.class.getName());

    @Inject
    private DirectoryKeeper directories;

    @AroundInvoke
    Object publish(InvocationContext call) throws Exception {
        var result = call.proceed();
        try {
            directories.refresh();
        } catch (RuntimeException e) {
            // The change is made, and this node looks again in a moment anyway.
            LOG.log(Level.WARNING, "settings could not be read: {0}", Places.of(e));
        }
        return result;
    }
}
