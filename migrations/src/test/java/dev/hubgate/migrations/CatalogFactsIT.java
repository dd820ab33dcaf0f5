package dev.hubgate.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the catalogue of a fresh installation says of its models beside their prices. */
class CatalogFactsIT {

    private static TestDatabase database;

    @BeforeAll
    static void migrate() throws SQLException {
        database = new TestDatabase();
        Migrator.migrate(database.url(), "postgres", "postgres");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "groq|openai/gpt-oss-120b|t f f t t - -",
                "deepinfra|openai/gpt-oss-120b|t f f - t - -",
                "deepinfra|Qwen/Qwen3-Coder-480B-A35B-Instruct-Turbo|t f f - f fp4 -",
                "together|Qwen/Qwen3-Coder-Next-FP8|t f f - f fp8 -",
                "gemini|gemini-2.5-flash|t t t t t - 2026-10-16",
                "vertex|gemini-2.5-flash|t t t t t - 2026-10-16",
                "bedrock|eu.anthropic.claude-sonnet-4-5-20250929-v1:0|t t f t t - -",
                "bedrock|global.anthropic.claude-sonnet-4-5-20250929-v1:0|t t f t t - -",
                "vertex|claude-sonnet-4-5@20250929|t t f t t - -",
                "openai|gpt-5.5-pro|t t f - t - -",
                "openai|o4-mini-2025-04-16|t t f t t - 2026-10-23"
            })
    void saysWhatListsSay(String provider, String nativeId, String facts) throws SQLException {
        assertThat(database.texts("""
                SELECT concat_ws(' ', coalesce(tools::text, '-'), coalesce(vision::text, '-'), coalesce(audio_input::text, '-'),
                    coalesce(json_schema::text, '-'), coalesce(reasoning::text, '-'), coalesce(quantization, '-'),
                    coalesce(ends_on::text, '-'))
                FROM offer WHERE provider = '%s' AND native_id = '%s'""".formatted(provider, nativeId)))
                .containsExactly(facts.replaceAll("\\bt\\b", "true").replaceAll("\\bf\\b", "false"));
    }

    @Test
    void tellsHowPreciseWeightsAreOnlyWhereSomebodySaysSo() throws SQLException {
        assertThat(database.number("SELECT count(*) FROM offer WHERE quantization IS NOT NULL"))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "claude-sonnet-4-5, claude-sonnet-4.5",
        "claude-4.5-sonnet, claude-sonnet-4.5",
        "claude-3-5-sonnet-latest, claude-3.5-sonnet",
        "llama-3.3-70b-instruct, llama-3.3-70b",
        "llama-3.3-70b-versatile, llama-3.3-70b",
        "llama-3-8b-instruct, llama-3-8b",
        "gemini-2-5-flash, gemini-2.5-flash",
        "gpt-35-turbo, gpt-3.5-turbo",
        "embed-v4.0, cohere-embed-v4"
    })
    void knowsModelsByTheNamesPeopleGiveThem(String alias, String model) throws SQLException {
        assertThat(database.texts("SELECT model FROM model_alias WHERE alias = '" + alias + "'"))
                .containsExactly(model);
    }

    /** A name of a generation that nobody offers leads nowhere, instead of to a newer one. */
    @Test
    void noNameLeadsToAnotherGeneration() throws SQLException {
        assertThat(database.texts("SELECT alias FROM model_alias WHERE alias LIKE 'llama-3-70b%'"))
                .isEmpty();
        assertThat(database.texts("""
                SELECT alias FROM model_alias
                WHERE strpos(regexp_replace(alias, '\\D', '', 'g'), regexp_replace(model, '\\D', '', 'g')) = 0
                ORDER BY alias"""))
                .as(
                        "the numbers of a model are in its other names, but where Mistral counts months, or only the whole size is told")
                .containsExactly("ministral-14b-2512", "qwen3-coder:30b", "qwen3-coder:480b");
    }

    @Test
    void whoNamesADateGetsThatVeryOffer() throws SQLException {
        assertThat(database.texts(
                        "SELECT alias FROM model_alias JOIN offer ON native_id = alias WHERE alias ~ '\\d{4}'"))
                .isEmpty();
    }
}
