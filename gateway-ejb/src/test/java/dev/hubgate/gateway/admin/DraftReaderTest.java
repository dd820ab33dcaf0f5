package dev.hubgate.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.admin.access.KeyDraft;
import dev.hubgate.gateway.admin.catalog.ProviderDraft;
import dev.hubgate.gateway.admin.tenancy.ProjectPatch;
import dev.hubgate.gateway.admin.tenancy.TenantDraft;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftReaderTest {

    private static final String EMAIL = "\"owner_email\":\"o@acme.example\"";

    @Test
    void readsSnakeCaseAndNormalises() {
        var draft = Refusals.read("{\"name\":\"  Äcme 🚀 \"," + EMAIL + "}", TenantDraft.class);
        assertThat(draft).isEqualTo(new TenantDraft("Äcme 🚀", "o@acme.example"));
    }

    @Test
    void readsTimesWithAnyOffset() {
        var draft = Refusals.read(
                "{\"project_id\":\"prj_00000000000000000000000000\",\"name\":\"x\",\"expires_at\":\"2999-01-01T01:00:00+01:00\"}",
                KeyDraft.class);
        assertThat(draft.expiresAt()).isEqualTo(Instant.parse("2999-01-01T00:00:00Z"));
    }

    @Test
    void namesAFieldThatDoesNotExist() {
        assertThat(Refusals.param("{\"name\":\"x\"," + EMAIL + ",\"colour\":1}", TenantDraft.class))
                .isEqualTo("colour");
    }

    @Test
    void doesNotNameWhatMayBeASecretInTheWrongPlace() {
        var failure =
                Refusals.of(() -> Refusals.read("{\"name\":\"x\"," + EMAIL + ",\"sk-abc\":1}", TenantDraft.class));
        assertThat(failure.param()).isNull();
        assertThat(failure.message()).doesNotContain("sk-abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "1.5", "true", "[\"x\"]", "{}", "null"})
    void takesNothingButAStringForAName(String value) {
        assertThat(Refusals.param("{\"name\":" + value + "," + EMAIL + "}", TenantDraft.class))
                .isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5\"", "1.5", "1.0", "1e2", "true", "0", "-1", "1000001", "99999999999", "[]"})
    void takesNothingButAnIntegerInRangeForATokenCount(String value) {
        assertThat(Refusals.param("{\"default_max_tokens\":" + value + "}", ProjectPatch.class))
                .isEqualTo("default_max_tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"DROP\"", "\"\"", "\"ignore\"", "true", "1", "[]"})
    void takesNothingButErrorOrDropForUnsupportedParameters(String value) {
        assertThat(Refusals.param("{\"unsupported_parameters\":" + value + "}", ProjectPatch.class))
                .isEqualTo("unsupported_parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "0", "{}"})
    void takesNothingButTrueOrFalseForASwitch(String value) {
        assertThat(Refusals.param("{\"fetch_media\":" + value + "}", ProjectPatch.class))
                .isEqualTo("fetch_media");
    }

    @Test
    void readsAPatchAndLeavesTheRestOpen() {
        var patch = Refusals.read(
                "{\"unsupported_parameters\":\"drop\",\"fetch_media\":false,\"default_max_tokens\":null}",
                ProjectPatch.class);
        assertThat(patch.unsupportedParameters()).isEqualTo("drop");
        assertThat(patch.fetchMedia()).isFalse();
        assertThat(patch.defaultMaxTokens()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900000000", "\"tomorrow\"", "\"2999-01-01\"", "\"2999-01-01T00:00:00\"", "true"})
    void takesNothingButATimeWithAnOffsetForATime(String value) {
        var body = "{\"project_id\":\"prj_00000000000000000000000000\",\"name\":\"x\",\"expires_at\":" + value + "}";
        assertThat(Refusals.param(body, KeyDraft.class)).isEqualTo("expires_at");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "5",
                "{",
                "{\"name\":\"x\"",
                "{\"name\":\"x\",\"owner_email\":\"o@a.bc\"} {}",
                "{\"name\":\"x\",\"name\":\"y\"}"
            })
    void refusesWhatIsNoSingleObject(String body) {
        assertThat(Refusals.param(body, TenantDraft.class)).isNull();
    }

    @Test
    void refusesBytesThatAreNoText() {
        var body = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Refusals.of(() -> DraftReader.read(body, TenantDraft.class)).message())
                .contains("UTF-8");
    }

    @Test
    void refusesMoreThanItIsWillingToRead() {
        var failure = Refusals.of(() -> Refusals.read(" ".repeat((256 << 10) + 1), TenantDraft.class));
        assertThat(failure.status()).isEqualTo(413);
    }

    @Test
    void refusesDepthWithoutRunningOutOfStack() {
        assertThat(Refusals.of(() -> Refusals.read("[".repeat(200_000), TenantDraft.class))
                        .status())
                .isEqualTo(400);
        assertThat(Refusals.of(() -> Refusals.read("{\"secret\":" + "[".repeat(100_000), ProviderDraft.class))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{\"name\":\"canary\",;canary", "{\"name\":canary};canary", "{\"canary!\":1};canary"})
    void neverRepeatsWhatWasSent(String body, String canary) {
        var failure = Refusals.of(() -> Refusals.read(body, TenantDraft.class));
        assertThat(failure.toString()).doesNotContain(canary);
    }
}
