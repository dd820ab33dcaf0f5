package dev.hubgate.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the catalogue of a fresh installation may not get wrong. */
class CatalogSeedIT {

    private static TestDatabase database;

    @BeforeAll
    static void migrate() throws SQLException {
        database = new TestDatabase();
        Migrator.migrate(database.url(), "postgres", "postgres");
    }

    @Test
    void everyOfferCostsSomethingAndOnlyTheSandboxIsFree() throws SQLException {
        assertThat(database.texts("""
                SELECT o.provider || '/' || o.native_id FROM offer o WHERE o.provider <> 'sandbox' AND NOT EXISTS (
                    SELECT 1 FROM price p WHERE p.provider = o.provider AND p.native_id = o.native_id
                    AND p.valid_from <= now() AND p.input_nano_per_mtok > 0)""")).isEmpty();
        assertThat(database.texts("""
                SELECT p.provider || '/' || p.native_id FROM price p JOIN offer o USING (provider, native_id)
                JOIN model m ON m.id = o.model
                WHERE p.provider <> 'sandbox' AND (m.kind = 'chat') <> (p.output_nano_per_mtok > 0)""")).isEmpty();
    }

    @Test
    void pricesOfBucketsAreInProportion() throws SQLException {
        assertThat(database.texts("""
                SELECT provider || '/' || native_id FROM price
                WHERE cached_input_nano_per_mtok > input_nano_per_mtok
                   OR cache_write_nano_per_mtok NOT BETWEEN input_nano_per_mtok AND 2 * input_nano_per_mtok
                   OR audio_input_nano_per_mtok < input_nano_per_mtok
                   OR audio_output_nano_per_mtok < output_nano_per_mtok
                   OR greatest(input_nano_per_mtok, output_nano_per_mtok) > 1000000000000""")).isEmpty();
    }

    @Test
    void everyProviderHasOffersAndSpeaksAKnownLanguage() throws SQLException {
        assertThat(database.texts("""
                SELECT name FROM provider p WHERE NOT EXISTS (SELECT 1 FROM offer o WHERE o.provider = p.name)
                    OR dialect NOT IN ('sandbox', 'openai', 'anthropic', 'gemini', 'vertex', 'bedrock')""")).isEmpty();
        assertThat(database.texts("SELECT name FROM provider WHERE dialect <> 'openai' ORDER BY name"))
                .containsExactly("anthropic", "bedrock", "gemini", "sandbox", "vertex");
    }

    @Test
    void everyModelIsOfferedAndChatModelsSayHowMuchTheyRead() throws SQLException {
        assertThat(database.texts(
                        "SELECT id FROM model m WHERE NOT EXISTS (SELECT 1 FROM offer o WHERE o.model = m.id)"))
                .isEmpty();
        assertThat(database.texts("""
                SELECT DISTINCT m.id FROM model m JOIN offer o ON o.model = m.id
                WHERE o.provider IN ('anthropic', 'bedrock', 'gemini', 'vertex') AND m.context_window IS NULL""")).isEmpty();
    }

    /** Else the default of a project would be sent to a model that cannot say so much. */
    @Test
    void noModelSaysMoreThanItReads() throws SQLException {
        assertThat(database.texts("SELECT id FROM model WHERE max_output_tokens > context_window"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic,claude-sonnet-4-5,3000000000,300000000,3750000000,15000000000",
        "vertex,claude-sonnet-4-5@20250929,3000000000,300000000,3750000000,15000000000",
        "bedrock,global.anthropic.claude-sonnet-4-5-20250929-v1:0,3000000000,300000000,3750000000,15000000000",
        "bedrock,us.anthropic.claude-sonnet-4-5-20250929-v1:0,3300000000,330000000,4125000000,16500000000"
    })
    void claudeCostsTheSameEverywhereButInOneRegion(
            String provider, String nativeId, long input, long cached, long write, long output) throws SQLException {
        assertThat(database.texts("""
                SELECT concat_ws(' ', o.model, input_nano_per_mtok, cached_input_nano_per_mtok,
                    cache_write_nano_per_mtok, output_nano_per_mtok)
                FROM price JOIN offer o USING (provider, native_id) WHERE provider = '%s' AND native_id = '%s'""".formatted(provider, nativeId)))
                .containsExactly("claude-sonnet-4.5 %d %d %d %d".formatted(input, cached, write, output));
    }

    @Test
    void bareNamesOfTheirModelsLeadToTheirMakers() throws SQLException {
        assertThat(database.texts("""
                SELECT id || ' ' || coalesce(creator, '-') FROM model
                WHERE id IN ('claude-opus-4.7', 'gemini-3.1-pro', 'nova-pro', 'llama-3.3-70b') ORDER BY id"""))
                .containsExactly(
                        "claude-opus-4.7 anthropic", "gemini-3.1-pro gemini", "llama-3.3-70b -", "nova-pro bedrock");
    }

    @Test
    void whatIsOnlyAnnouncedToEndIsOffered() throws SQLException {
        assertThat(database.number("SELECT count(*) FROM offer WHERE native_id LIKE 'o4-mini%' AND enabled"))
                .isEqualTo(4);
        assertThat(database.number("SELECT count(*) FROM offer WHERE model LIKE 'gemini-2.5-%' AND enabled"))
                .isEqualTo(6);
    }

    @Test
    void anIdThatWasMangledIsNotOffered() throws SQLException {
        assertThat(database.texts("SELECT native_id FROM offer WHERE model = 'deepseek-v3.1' AND provider = 'together'"
                        + " AND enabled"))
                .containsExactly("deepseek-ai/DeepSeek-V3.1");
    }
}
