package dev.hubgate.store.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How a {@link RequestRecord} lies in its table: the one place that knows the columns and their order. */
public final class RequestRow {

    /** All columns, in the order of {@link #bind}. */
    public static final String COLUMNS = """
            request_id, at, tenant_id, project_id, key_id, endpoint, streamed, asked_model, model, provider,
            native_model, routing_reason, attempts, billing, status, error_type, error_code, client_gone, firewall,
            policy_version, prompt_tokens, cached_tokens, cache_write_tokens, audio_input_tokens, image_input_tokens,
            completion_tokens, reasoning_tokens, audio_output_tokens, usage_source, held_nano, cost_nano, scan_us,
            overhead_us, first_byte_ms, total_ms, credential_id, estimated_nano, mean_nano, dearest_nano, findings""";

    /**
     * Inserts one; the same request again changes nothing, but for one that was given up with its node and ended after
     * all: then what really happened stands.
     */
    public static final String INSERT = "INSERT INTO request_record (" + COLUMNS
            + ") VALUES (?" + ", ?".repeat(COLUMNS.split(",").length - 1) + ")"
            + " ON CONFLICT (request_id) DO UPDATE SET (" + COLUMNS + ") = ROW (excluded."
            + COLUMNS.replaceAll(",\\s+", ", excluded.") + ") WHERE request_record.error_code = 'node_lost'";

    private RequestRow() {}

    /** Sets the parameters of {@link #INSERT}, the first of which is number {@code first}. */
    public static void bind(PreparedStatement statement, int first, RequestRecord row) throws SQLException {
        int i = first;
        statement.setString(i++, row.requestId());
        statement.setObject(i++, OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC));
        statement.setString(i++, row.who().tenantId());
        statement.setString(i++, row.who().projectId());
        statement.setString(i++, row.who().keyId());
        statement.setString(i++, row.asked().endpoint());
        statement.setBoolean(i++, row.asked().streamed());
        statement.setString(i++, row.asked().model());
        var route = row.route();
        statement.setString(i++, route.model());
        statement.setString(i++, route.provider());
        statement.setString(i++, route.nativeModel());
        statement.setString(i++, route.reason());
        statement.setInt(i++, route.attempts());
        statement.setString(i++, route.billing());
        var outcome = row.outcome();
        statement.setInt(i++, outcome.status());
        statement.setString(i++, outcome.errorType());
        statement.setString(i++, outcome.errorCode());
        statement.setBoolean(i++, outcome.clientGone());
        statement.setString(i++, row.guarding().result());
        statement.setObject(i++, row.guarding().policyVersion(), Types.INTEGER);
        i = bind(statement, i, row.usage());
        statement.setLong(i++, row.money().heldNano());
        statement.setLong(i++, row.money().costNano());
        var timing = row.timing();
        statement.setLong(i++, timing.scanUs());
        statement.setLong(i++, timing.overheadUs());
        statement.setLong(i++, timing.firstByteMs());
        statement.setLong(i++, timing.totalMs());
        statement.setString(i++, route.credentialId());
        var worth = row.money().worth();
        statement.setObject(i++, worth.estimatedNano(), Types.BIGINT);
        statement.setObject(i++, worth.meanNano(), Types.BIGINT);
        statement.setObject(i++, worth.dearestNano(), Types.BIGINT);
        statement.setString(i, Findings.write(row.guarding().tallies()));
    }

    /** @return the number of the next parameter */
    private static int bind(PreparedStatement statement, int first, RequestRecord.Usage usage) throws SQLException {
        int i = first;
        statement.setLong(i++, usage.prompt());
        statement.setLong(i++, usage.cacheRead());
        statement.setLong(i++, usage.cacheWrite());
        statement.setLong(i++, usage.audioInput());
        statement.setLong(i++, usage.imageInput());
        statement.setLong(i++, usage.completion());
        statement.setLong(i++, usage.reasoning());
        statement.setLong(i++, usage.audioOutput());
        statement.setString(i++, usage.source());
        return i;
    }

    /** Reads the row that the result set stands on. */
    static RequestRecord read(ResultSet row) throws SQLException {
        return new RequestRecord(
                row.getString("request_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new RequestRecord.Who(row.getString("tenant_id"), row.getString("project_id"), row.getString("key_id")),
                new RequestRecord.Asked(
                        row.getString("endpoint"), row.getBoolean("streamed"), row.getString("asked_model")),
                new RequestRecord.Route(
                        row.getString("model"),
                        row.getString("provider"),
                        row.getString("native_model"),
                        row.getString("routing_reason"),
                        row.getInt("attempts"),
                        row.getString("billing"),
                        row.getString("credential_id")),
                new RequestRecord.Outcome(
                        row.getInt("status"),
                        row.getString("error_type"),
                        row.getString("error_code"),
                        row.getBoolean("client_gone")),
                new RequestRecord.Guarding(
                        row.getString("firewall"),
                        row.getObject("policy_version", Integer.class),
                        Findings.read(row.getString("findings"))),
                usage(row),
                new RequestRecord.Money(
                        row.getLong("held_nano"),
                        row.getLong("cost_nano"),
                        new RequestRecord.Worth(
                                row.getObject("estimated_nano", Long.class),
                                row.getObject("mean_nano", Long.class),
                                row.getObject("dearest_nano", Long.class))),
                new RequestRecord.Timing(
                        row.getLong("scan_us"),
                        row.getLong("overhead_us"),
                        row.getLong("first_byte_ms"),
                        row.getLong("total_ms")));
    }

    /** The totals are stored beside their parts, so that whoever adds up needs no parts; plain text is what is left. */
    private static RequestRecord.Usage usage(ResultSet row) throws SQLException {
        var cacheRead = row.getLong("cached_tokens");
        var cacheWrite = row.getLong("cache_write_tokens");
        var audioInput = row.getLong("audio_input_tokens");
        var imageInput = row.getLong("image_input_tokens");
        var reasoning = row.getLong("reasoning_tokens");
        var audioOutput = row.getLong("audio_output_tokens");
        return new RequestRecord.Usage(
                row.getLong("prompt_tokens") - cacheRead - cacheWrite - audioInput - imageInput,
                cacheRead,
                cacheWrite,
                audioInput,
                imageInput,
                row.getLong("completion_tokens") - reasoning - audioOutput,
                reasoning,
                audioOutput,
                row.getString("usage_source"));
    }
}
