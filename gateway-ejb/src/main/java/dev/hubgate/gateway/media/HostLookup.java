package dev.hubgate.gateway.media;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks once where a host is. The answer is all that a connection is made from: asking again could give another one.
 *
 * <p>The system's resolver cannot be broken off and holds its thread, so it gets threads of its own, a bounded number of
 * them: a name server that says nothing must not hold those that carry requests.
 */
final class HostLookup {

    private static final int AT_ONCE = 64;
    private static final int MOST_ADDRESSES = 8;

    /** Refusals come on a beat: how long it took to find one would tell a name that exists inside from one that does not. */
    private static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Semaphore threads = new Semaphore(AT_ONCE);
    private final Resolver resolver;

    /** Name to addresses; for addresses in letters, the address. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    HostLookup(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Where the host is, at least one address.
     *
     * @throws Refusal if it is nowhere, or if any of its addresses is one that must not be connected to
     */
    List<InetAddress> addresses(Target target, Allowance allowance) throws Refusal, InterruptedException {
        var since = System.nanoTime();
        try {
            var found = List.of(resolved(target.host(), allowance));
            if (found.isEmpty() || !found.stream().allMatch(address -> mayConnect(address, target))) {
                throw Refusal.unreachable();
            }
            return found.stream().limit(MOST_ADDRESSES).toList();
        } catch (Refusal e) {
            TimeUnit.NANOSECONDS.sleep(BEAT_NANOS - (System.nanoTime() - since) % BEAT_NANOS);
            throw e;
        }
    }

    private InetAddress[] resolved(String host, Allowance allowance) throws Refusal, InterruptedException {
        if (!threads.tryAcquire(allowance.millisLeft(), TimeUnit.MILLISECONDS)) {
            throw Refusal.unreachable();
        }
        var answer = new FutureTask<>(() -> resolver.resolve(host));
        Thread.ofPlatform().daemon().name("hubgate-media-lookup").start(() -> {
            try {
                answer.run();
            } finally {
                threads.release();
            }
        });
        allowance.onStop(() -> answer.cancel(false));
        try {
            return answer.get(allowance.millisLeft(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            throw Refusal.unreachable();
        }
    }

    private static boolean mayConnect(InetAddress address, Target target) {
        return target.trusted()
                ? !PublicAddresses.isNoServer(address)
                : PublicAddresses.isPublic(address) && !isThisMachine(address);
    }

    /** A public address can be the gateway's own: what listens there may trust whoever comes from there. */
    private static boolean isThisMachine(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }
}
