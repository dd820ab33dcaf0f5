package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Makes chunks for the client out of one stream's events. Belongs to one request. */
public interface Events {

    /**
     * What one event of the provider means for the client.
     *
     * @param data the event's data as it came
     * @return chunks, possibly none; usage is kept back for {@link #usageChunk}
     * @throws FailureException if the event says that the provider failed, or says nothing that can be understood
     */
    List<ObjectNode> accept(String data);

    /** Whether the provider said that this was all. */
    boolean isComplete();

    /** Whether the provider said that nothing more comes, not even usage. */
    boolean isDone();

    /** What was used: the provider's own count if it came, else an estimate from what was produced. */
    Usage usage();

    /** The chunk that carries the usage, in the shape of the others. */
    ObjectNode usageChunk();

    /** A chunk that ends a stream which broke. */
    ObjectNode errorChunk(ObjectNode error);
}
