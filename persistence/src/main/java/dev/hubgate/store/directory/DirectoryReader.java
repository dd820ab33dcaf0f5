package dev.hubgate.store.directory;

import static dev.hubgate.store.directory.Rows.list;

import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.access.KeyHash;
import dev.hubgate.store.access.Sealed;
import dev.hubgate.store.catalog.Price;
import dev.hubgate.store.tenancy.NameList;
import dev.hubgate.store.tenancy.Project;
import dev.hubgate.store.tenancy.RoutingRules;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;

/** Reads the settings for a node's memory, and whether they have changed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DirectoryReader {

    private static final String KEYS = """
            SELECT k.id, k.key_hash, k.tenant_id, k.project_id, w.id AS wallet_id, k.expires_at,
                   t.status = 'suspended' AS suspended
            FROM api_key k
            JOIN tenant t ON t.id = k.tenant_id
            JOIN wallet w ON w.tenant_id = k.tenant_id
            WHERE k.revoked_at IS NULL""";

    private static final String OFFERS = """
            SELECT o.provider, o.native_id, o.model, m.creator, m.kind, m.context_window, m.max_output_tokens,
                   m.tier, m.auto, o.tools, o.vision, o.audio_input, o.json_schema, o.reasoning, o.quantization, o.ends_on,
                   """ + Price.COLUMNS + """

            FROM offer o
            JOIN model m ON m.id = o.model
            LEFT JOIN LATERAL (
                SELECT * FROM price p
                WHERE p.provider = o.provider AND p.native_id = o.native_id AND p.valid_from <= now()
                ORDER BY p.source = 'operator' DESC, p.valid_from DESC LIMIT 1) c ON true
            WHERE o.enabled""";

    private static final String TOKENS = "SELECT id, token_hash, tenant_id FROM admin_token WHERE revoked_at IS NULL";

    private static final String ALIASES = "SELECT alias, model FROM model_alias";

    /** The oldest of each provider first. */
    private static final String CREDENTIALS = """
            SELECT id, project_id, provider, sealed, wrapped_key, key_id FROM provider_credential
            WHERE enabled ORDER BY id""";

    @Resource(lookup = "java:app/jdbc/hubgate")
    private DataSource database;

    /** A number that moves with every change of a setting. */
    public long version() {
        try (var connection = database.getConnection()) {
            return version(connection).number();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** All of it. */
    public DirectoryRows read() {
        return read(null);
    }

    /**
     * All of it, of which only that is read again which has changed.
     *
     * @param known what was read before, or null; the lists of what has not changed are the very same
     */
    public DirectoryRows read(DirectoryRows known) {
        try (var connection = database.getConnection()) {
            var version = version(connection);
            var before = known == null ? null : known.version();
            var callers = before != null && before.callers() == version.callers();
            var catalog = before != null && before.catalog() == version.catalog();
            var credentials = before != null && before.credentials() == version.credentials();
            return new DirectoryRows(
                    version,
                    callers ? known.keys() : list(connection, KEYS, DirectoryReader::key),
                    callers ? known.projects() : list(connection, "SELECT * FROM project", DirectoryReader::project),
                    callers ? known.policies() : PolicyRows.read(connection, known),
                    callers ? known.tokens() : list(connection, TOKENS, DirectoryReader::token),
                    catalog ? known.providers() : list(connection, "SELECT * FROM provider", DirectoryReader::provider),
                    catalog ? known.offers() : list(connection, OFFERS, DirectoryReader::offer),
                    catalog ? known.aliases() : list(connection, ALIASES, DirectoryReader::alias),
                    credentials ? known.credentials() : list(connection, CREDENTIALS, DirectoryReader::credential));
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private static DirectoryVersion version(Connection connection) throws SQLException {
        return list(
                        connection,
                        "SELECT version, callers, catalog, credentials FROM directory_version",
                        row -> new DirectoryVersion(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .getFirst();
    }

    private static DirectoryRows.Key key(ResultSet row) throws SQLException {
        return new DirectoryRows.Key(
                row.getString("id"),
                KeyHash.of(row.getBytes("key_hash")),
                row.getString("tenant_id"),
                row.getString("project_id"),
                row.getString("wallet_id"),
                instant(row, "expires_at"),
                row.getBoolean("suspended"));
    }

    private static DirectoryRows.Project project(ResultSet row) throws SQLException {
        return new DirectoryRows.Project(
                row.getString("id"),
                row.getInt("default_max_tokens"),
                Project.DROP.equals(row.getString("unsupported_parameters")),
                row.getBoolean("fetch_media"),
                new RoutingRules(
                        names(row, "allowed_tiers"),
                        names(row, "allowed_models"),
                        row.getString("strategy"),
                        names(row, "provider_order"),
                        names(row, "excluded_quantizations"),
                        names(row, "fallbacks"),
                        names(row, "fallback_on"),
                        row.getBoolean("sticky"),
                        row.getBoolean("managed_fallback"),
                        row.getObject("hedge_after_ms", Integer.class),
                        row.getInt("auto_standard_from"),
                        row.getInt("auto_premium_from")));
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        return NameList.read(row.getString(column));
    }

    private static DirectoryRows.Token token(ResultSet row) throws SQLException {
        return new DirectoryRows.Token(
                row.getString("id"), KeyHash.of(row.getBytes("token_hash")), row.getString("tenant_id"));
    }

    private static DirectoryRows.Provider provider(ResultSet row) throws SQLException {
        return new DirectoryRows.Provider(
                row.getString("name"),
                row.getString("label"),
                row.getString("dialect"),
                row.getString("base_url"),
                row.getString("vendor_url"),
                row.getString("api_path"),
                row.getBoolean("enabled"),
                row.getBoolean("credential_required"));
    }

    private static DirectoryRows.Alias alias(ResultSet row) throws SQLException {
        return new DirectoryRows.Alias(row.getString("alias"), row.getString("model"));
    }

    private static DirectoryRows.Credential credential(ResultSet row) throws SQLException {
        return new DirectoryRows.Credential(
                row.getString("id"),
                row.getString("project_id"),
                row.getString("provider"),
                new Sealed(row.getBytes("sealed"), row.getBytes("wrapped_key"), row.getString("key_id")));
    }

    private static DirectoryRows.Offer offer(ResultSet row) throws SQLException {
        return new DirectoryRows.Offer(
                row.getString("provider"),
                row.getString("native_id"),
                row.getString("model"),
                row.getString("creator"),
                row.getString("kind"),
                row.getObject("context_window", Integer.class),
                row.getObject("max_output_tokens", Integer.class),
                price(row),
                new DirectoryRows.Facts(
                        row.getString("tier"),
                        row.getBoolean("auto"),
                        row.getObject("tools", Boolean.class),
                        row.getObject("vision", Boolean.class),
                        row.getObject("audio_input", Boolean.class),
                        row.getObject("json_schema", Boolean.class),
                        row.getObject("reasoning", Boolean.class),
                        row.getString("quantization"),
                        row.getObject("ends_on", LocalDate.class)));
    }

    private static Price price(ResultSet row) throws SQLException {
        var input = row.getObject("input_nano_per_mtok", Long.class);
        return input == null
                ? null
                : new Price(
                        input,
                        row.getLong("cached_input_nano_per_mtok"),
                        row.getObject("cache_write_nano_per_mtok", Long.class),
                        row.getObject("audio_input_nano_per_mtok", Long.class),
                        row.getObject("audio_output_nano_per_mtok", Long.class),
                        row.getLong("output_nano_per_mtok"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
