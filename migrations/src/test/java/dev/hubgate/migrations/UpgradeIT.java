package dev.hubgate.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An installation that is at work keeps what its operator set up and what it recorded. */
class UpgradeIT {

    private static final String OPERATOR = "'operator'";

    private TestDatabase database;

    @BeforeEach
    void migrateToTheFirstRelease() throws SQLException {
        database = new TestDatabase();
        Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(database.url(), "postgres", "postgres")
                .target("20261120.0600")
                .load()
                .migrate();
    }

    private void migrate() {
        Migrator.migrate(database.url(), "postgres", "postgres");
    }

    private void price(String provider, String nativeId, long nano) throws SQLException {
        database.run("INSERT INTO price VALUES ('%s', '%s', now(), %d, %d, %d, %s)"
                .formatted(provider, nativeId, nano, nano, nano, OPERATOR));
    }

    @Test
    void aProviderThatAnOperatorSetUpKeepsItsSettingsAndLearnsItsLanguage() throws SQLException {
        database.run("INSERT INTO provider (name, label, dialect, base_url, secret, enabled)"
                + " VALUES ('anthropic', 'anthropic', 'openai', 'http://127.0.0.1:9', '\\x01', false)");
        migrate();
        assertThat(database.texts("SELECT concat_ws(' ', label, dialect, base_url, api_path, enabled, secret IS NULL)"
                        + " FROM provider WHERE name = 'anthropic'"))
                .containsExactly("Anthropic anthropic http://127.0.0.1:9 /v1 f f");
    }

    @Test
    void anOperatorsOffersKeepTheirModelAndPrice() throws SQLException {
        database.run("INSERT INTO provider (name, label, dialect) VALUES ('anthropic', 'anthropic', 'openai')");
        database.run("INSERT INTO model (id, kind) VALUES ('my-claude', 'chat')");
        database.run("INSERT INTO offer VALUES ('anthropic', 'claude-sonnet-5', 'my-claude')");
        price("anthropic", "claude-sonnet-5", 5);
        price("together", "deepseek-ai/DeepSeek-V3-1", 7);
        migrate();
        assertThat(database.texts(
                        "SELECT model FROM offer WHERE provider = 'anthropic' AND native_id = 'claude-sonnet-5'"))
                .containsExactly("my-claude");
        assertThat(database.number("SELECT count(*) FROM price WHERE source = 'operator'"))
                .isEqualTo(2);
        assertThat(database.texts("SELECT native_id FROM offer WHERE NOT enabled"))
                .as("what is mangled, but priced by an operator, stays")
                .isEmpty();
    }

    @Test
    void anOperatorsModelsKeepTheirNamesAndTheirOffersWhatIsSaidOfThem() throws SQLException {
        database.run("INSERT INTO model (id, kind, context_window) VALUES ('claude-sonnet-4-5', 'chat', 1000)");
        price("openai", "gpt-4.1", 5);
        migrate();
        assertThat(database.number("SELECT count(*) FROM model_alias WHERE alias = 'claude-sonnet-4-5'"))
                .as("a model of that name is there")
                .isZero();
        assertThat(database.number("SELECT context_window FROM model WHERE id = 'claude-sonnet-4-5'"))
                .isEqualTo(1000);
        assertThat(database.texts("SELECT native_id FROM offer WHERE tools IS NULL AND native_id LIKE 'gpt-4.1%'"))
                .containsExactly("gpt-4.1");
    }

    @Test
    void aFreePriceThatAnOperatorEnteredStays() throws SQLException {
        price("openai", "gpt-4.1", 0);
        database.run("INSERT INTO price VALUES ('openai', 'gpt-4o', '2026-09-01Z', 0, 0, 0, 'test')");
        migrate();
        assertThat(database.number("SELECT count(*) FROM price WHERE input_nano_per_mtok = 0 AND provider = 'openai'"))
                .as("rows of before are not looked at")
                .isEqualTo(2);
    }

    @Test
    void recordsAndProjectsOfBeforeStayTrue() throws SQLException {
        database.run(
                "INSERT INTO request_record VALUES ('req_1', now(), 'ten_1', 'prj_1', 'key_1', '/v1/x', false, null,"
                        + " null, null, null, null, 1, 'managed', 200, null, null, false, 'none', null, 11, 5, 7, 7, 'provider',"
                        + " 9, 8, 0, 0, 0, 0)");
        database.run("INSERT INTO tenant (id, name, owner_email) VALUES ('ten_1', 't', 't@example.com')");
        database.run("INSERT INTO project (id, tenant_id, slug, name) VALUES ('prj_1', 'ten_1', 'p', 'p')");
        migrate();
        assertThat(database.texts("SELECT concat_ws(' ', prompt_tokens, cached_tokens, cache_write_tokens,"
                        + " audio_input_tokens, image_input_tokens, completion_tokens, reasoning_tokens,"
                        + " audio_output_tokens) FROM request_record"))
                .containsExactly("11 5 0 0 0 7 7 0");
        assertThat(database.texts("SELECT concat_ws(' ', unsupported_parameters, fetch_media) FROM project"))
                .containsExactly("error t");
    }

    @Test
    void whoeverWasThereBeforeIsUnderTheFirstVersionOfAPolicy() throws SQLException {
        database.run("INSERT INTO tenant (id, name, owner_email) VALUES ('ten_1', 't', 't@example.com')");
        database.run("INSERT INTO project (id, tenant_id, slug, name) VALUES ('prj_1', 'ten_1', 'p', 'p')");
        migrate();
        assertThat(database.texts("SELECT concat_ws(' ', p.owner_id, p.tenant_id, v.version, v.project_id,"
                        + " v.document::json ->> 'default_action') FROM policy p JOIN policy_version v"
                        + " ON v.owner_id = p.owner_id AND v.version = p.active_version ORDER BY p.owner_id"))
                .containsExactly("prj_1 ten_1 1 prj_1 redact", "ten_1 ten_1 1 redact");
    }

    @Test
    void theSecretOfAProviderBecomesItsFirstCredentialUnderAnIdLikeAnyOther() throws SQLException {
        database.run("UPDATE provider SET secret = '\\x0102' WHERE name IN ('openai', 'groq')");
        migrate();
        assertThat(
                        database.texts(
                                "SELECT concat_ws(' ', provider, name, encode(sealed, 'hex'), wrapped_key IS NULL, key_id,"
                                        + " id ~ '^crd_[0-9a-z]{26}$', project_id IS NULL) FROM provider_credential ORDER BY provider"))
                .containsExactly("groq default 0102 t master-1 t t", "openai default 0102 t master-1 t t");
    }
}
