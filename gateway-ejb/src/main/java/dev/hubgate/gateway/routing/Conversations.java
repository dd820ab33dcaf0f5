package dev.hubgate.gateway.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Project;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where conversations went of late, so that they can go on where their prompt is cached. Known to this node alone, for as long
 * as providers keep such caches. A conversation is told by a number made of its beginning; what was said is not kept.
 */
@ApplicationScoped
public class Conversations {

    private static final Duration CACHED = Duration.ofMinutes(5);
    private static final long MOST = 100_000;
    private static final int BEGINNING_CHARS = 4_096;

    private final long seed = ThreadLocalRandom.current().nextLong();
    private final Cache<Long, Spot> spots =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(CACHED).build();

    /**
     * Where a conversation was.
     *
     * @param promptTokens about how long its prompt was, and so its cached part may be
     */
    record Spot(String forcedName, String credentialId, long promptTokens) {

        boolean isAt(Leg leg) {
            return leg.offer().forcedName().equals(forcedName)
                    && Objects.equals(leg.offer().upstream().credentialId(), credentialId);
        }
    }

    /** A number that all requests of one conversation of a project share: of all up to the first words of the user. */
    long keyOf(ChatRequest request, Project project) {
        var hash = mixed(seed, String.valueOf(project.id()));
        for (var message : request.messages()) {
            for (var part : message.content()) {
                if (part instanceof Part.Text text) {
                    hash = mixed(hash, text.text());
                }
            }
            if (message instanceof Message.User) {
                break;
            }
        }
        return hash == 0 ? 1 : hash;
    }

    private static long mixed(long hash, String text) {
        var mixed = hash;
        for (int i = 0; i < Math.min(text.length(), BEGINNING_CHARS); i++) {
            mixed = (mixed ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed ^ (mixed >>> 32) ^ text.length();
    }

    /** @return null if nobody knows */
    Spot spot(long conversation) {
        return conversation == 0 ? null : spots.getIfPresent(conversation);
    }

    /** It was answered there. */
    public void went(RoutePlan plan, Offer offer, ModelRequest request) {
        if (plan.conversation() != 0) {
            spots.put(
                    plan.conversation(),
                    new Spot(offer.forcedName(), offer.upstream().credentialId(), request.promptGuess()));
        }
    }
}
