package dev.hubgate.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** A catalogue with a fault in it is not built: a price of zero, a context of zero, a name that leads nowhere. */
class CatalogFaultsIT {

    private static final String FAULTS = read("/catalog-faults.sql");

    private static final String CHAT = " WHERE provider = 'openai' AND native_id = 'gpt-4.1'";
    private static final String EMBEDDING = " WHERE provider = 'openai' AND native_id = 'text-embedding-3-small'";

    /** Constraints that forbid a fault already are taken away, for the query to find it alone. */
    private static final String UNBOUND = """
            ALTER TABLE price DROP CONSTRAINT price_of_list_not_free, DROP CONSTRAINT price_of_seed_in_range,
                DROP CONSTRAINT price_of_seed_cache_not_dearer, DISABLE TRIGGER price_append_only;
            ALTER TABLE model DROP CONSTRAINT model_context_positive, DROP CONSTRAINT model_output_positive;
            ALTER TABLE offer DROP CONSTRAINT offer_ends_on_plausible, DROP CONSTRAINT offer_model_fkey,
                DROP CONSTRAINT offer_provider_fkey;
            """;

    /** A fault, and a change that brings it about. */
    @SuppressWarnings("unused") // read by name
    private static final List<Map.Entry<String, String>> PLANTED = List.of(
            Map.entry("unknown provider: nowhere/x", "INSERT INTO offer VALUES ('nowhere', 'x', 'gpt-4.1')"),
            Map.entry("unknown provider: openai/gpt-4.1", "UPDATE provider SET dialect = 'x' WHERE name = 'openai'"),
            Map.entry("unknown model: openai/gpt-4.1", "UPDATE offer SET model = 'nothing'" + CHAT),
            Map.entry("unknown model: openai/gpt-4.1", "UPDATE offer SET model = 'No Name'" + CHAT),
            Map.entry("no price: openai/x", "INSERT INTO offer VALUES ('openai', 'x', 'gpt-4.1')"),
            Map.entry("no price: openai/gpt-4.1", "UPDATE price SET valid_from = now() + interval '1 day'" + CHAT),
            Map.entry("free input: openai/gpt-4.1", "UPDATE price SET input_nano_per_mtok = 0" + CHAT),
            Map.entry("free output: openai/gpt-4.1", "UPDATE price SET output_nano_per_mtok = 0" + CHAT),
            Map.entry(
                    "free input: openai/text-embedding-3-small",
                    "UPDATE price SET input_nano_per_mtok = 0" + EMBEDDING),
            Map.entry(
                    "priced output of an embedding: openai/text-embedding-3-small",
                    "UPDATE price SET output_nano_per_mtok = 1000000" + EMBEDDING),
            Map.entry("implausible price: openai/gpt-4.1", "UPDATE price SET input_nano_per_mtok = 2000" + CHAT),
            Map.entry(
                    "implausible price: openai/gpt-4.1",
                    "UPDATE price SET output_nano_per_mtok = 8000000000000" + CHAT),
            Map.entry(
                    "output cheaper than input: openai/gpt-4.1",
                    "UPDATE price SET output_nano_per_mtok = input_nano_per_mtok - 1" + CHAT),
            Map.entry(
                    "cached input dearer than input: openai/gpt-4.1",
                    "UPDATE price SET cached_input_nano_per_mtok = input_nano_per_mtok + 1" + CHAT),
            Map.entry("no context: openai/gpt-4.1", "UPDATE model SET context_window = NULL WHERE id = 'gpt-4.1'"),
            Map.entry("no context: openai/gpt-4.1", "UPDATE model SET context_window = 0 WHERE id = 'gpt-4.1'"),
            Map.entry("no output: openai/gpt-4.1", "UPDATE model SET max_output_tokens = 0 WHERE id = 'gpt-4.1'"),
            Map.entry(
                    "more output than context: openai/gpt-4.1",
                    "UPDATE model SET max_output_tokens = context_window + 1 WHERE id = 'gpt-4.1'"),
            Map.entry("ended long ago: openai/gpt-4.1", "UPDATE offer SET ends_on = '2023-12-31'" + CHAT),
            Map.entry("alias of nothing: claude-opus-4-1", "UPDATE offer SET enabled = false"),
            Map.entry("alias that shadows a model: gpt-4.1", "INSERT INTO model_alias VALUES ('gpt-4.1', 'gpt-4o')"),
            Map.entry(
                    "alias that leads elsewhere than the offer of its name: gpt-5.6",
                    "INSERT INTO model_alias VALUES ('gpt-5.6', 'gpt-5.5')"),
            Map.entry("nothing for oah/auto to call: gpt-3.5-turbo", "UPDATE model SET auto = true"));

    private static TestDatabase database;

    @BeforeAll
    static void migrate() throws SQLException {
        database = new TestDatabase();
        Migrator.migrate(database.url(), "postgres", "postgres");
    }

    private static String read(String resource) {
        try (var sql = CatalogFaultsIT.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereIsNone() throws SQLException {
        assertThat(database.texts(FAULTS)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PLANTED")
    void oneThatIsPlantedIsFound(Map.Entry<String, String> planted) throws SQLException {
        assertThat(database.textsIfChanged(UNBOUND + planted.getValue(), FAULTS))
                .contains(planted.getKey());
    }

    @Test
    void eachKindIsPlantedOnce() {
        var planted = PLANTED.stream().map(entry -> kind(entry.getKey())).collect(Collectors.toSet());
        var known = FAULTS.lines()
                .filter(line -> line.startsWith("SELECT '"))
                .map(line -> kind(line.substring("SELECT '".length())))
                .collect(Collectors.toSet());
        assertThat(planted).isEqualTo(Set.copyOf(known));
    }

    private static String kind(String fault) {
        return fault.substring(0, fault.indexOf(':'));
    }

    @Test
    void whatAnOperatorEnteredIsNoFault() throws SQLException {
        var own = """
                INSERT INTO model (id, kind) VALUES ('My-Model', 'chat');
                INSERT INTO offer (provider, native_id, model) VALUES ('openai', 'mine', 'My-Model');
                INSERT INTO price (provider, native_id, valid_from, input_nano_per_mtok, cached_input_nano_per_mtok,
                    output_nano_per_mtok, source) VALUES ('openai', 'mine', now(), 0, 0, 0, 'operator')""";
        assertThat(database.textsIfChanged(own, FAULTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "price_of_list_not_free         | 'seed', 0, 0, 5000000",
                "price_of_list_not_free         | 'litellm', 0, 0, 5000000",
                "price_of_seed_in_range         | 'seed', 5000000, 0, 2000000000000",
                "price_of_seed_cache_not_dearer | 'seed', 5000000, 5000001, 5000000"
            })
    void aListThatIsWrongMovesNoPrice(String constraint, String prices) {
        var row = """
                INSERT INTO price (provider, native_id, valid_from, source, input_nano_per_mtok,
                    cached_input_nano_per_mtok, output_nano_per_mtok)
                VALUES ('openai', 'gpt-4.1', now(), %s)""".formatted(prices);
        assertThatThrownBy(() -> database.run(row))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(constraint);
    }
}
