package dev.hubgate.gateway.admin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.admin.Refusals;
import dev.hubgate.gateway.credential.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ProviderDraftTest {

    private static String secret(String provider, String json) {
        return ProviderSecret.of(provider, (ObjectNode) Json.read(json));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9999/,http://127.0.0.1:9999",
        "https://api.groq.com/openai,https://api.groq.com/openai",
        "HTTP://[::1]:8000,HTTP://[::1]:8000"
    })
    void takesAddressesOfServers(String given, String kept) {
        assertThat(new ProviderDraft(given, null, null).baseUrl()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/x",
                "http:x",
                "http://",
                "ftp://a",
                "file:///etc/passwd",
                "http://a?b",
                "http://a#b",
                "http://u:p@a",
                "http://u@a",
                "http://a b",
                "http://a:0",
                "http://a:65536",
                "javascript:alert(1)"
            })
    void refusesWhatIsNoneAndDoesNotRepeatIt(String url) {
        var failure = Refusals.of(() -> new ProviderDraft(url, null, null));
        assertThat(failure.param()).isEqualTo("base_url");
        assertThat(failure.message()).doesNotContain("u:p", "passwd", "alert");
    }

    @Test
    void keepsCredentialsAsTheyCame() {
        assertThat(secret("openai", "{\"api_key\":\"sk-1\"}")).isEqualTo("{\"api_key\":\"sk-1\"}");
        assertThat(ProviderSecret.of("openai", null)).isNull();
        var aws = "{\"access_key_id\":\"A\",\"secret_access_key\":\"S\",\"region\":\"eu-west-1\"}";
        assertThat(secret("bedrock", aws)).isEqualTo(aws);
        var key = "{\"api_key\":\"B\",\"region\":\"eu-west-1\"}";
        assertThat(secret("bedrock", key)).isEqualTo(key);
        var google = "{\"service_account\":" + Accounts.file("https://oauth2.googleapis.com/token")
                + ",\"project_id\":\"p-2\",\"location\":\"eu\"}";
        assertThat(Json.read(secret("vertex", google))).isEqualTo(Json.read(google));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "openai;{};secret.api_key",
                "openai;{\"api_key\":null};secret.api_key",
                "openai;{\"api_key\":5};secret.api_key",
                "openai;{\"api_key\":\"canary key\"};secret.api_key",
                "openai;{\"api_key\":\"k\",\"canary\":1};secret",
                "openai;{\"access_key_id\":\"canary\"};secret",
                "bedrock;{\"access_key_id\":\"canary\",\"region\":\"r\"};secret.secret_access_key",
                "bedrock;{\"api_key\":\"canary\"};secret.region",
                "bedrock;{\"api_key\":\"canary\",\"region\":\"canary.example/\"};secret.region",
                "bedrock;{\"api_key\":\"canary\",\"access_key_id\":\"canary\"};secret",
                "vertex;{\"api_key\":\"canary\"};secret",
                "vertex;{\"service_account\":{\"client_email\":\"canary\"}};secret.service_account.private_key",
                "vertex;{\"service_account\":\"canary\"};secret.service_account",
                "vertex;{\"service_account\":{}};secret.service_account"
            })
    void refusesCredentialsOfAnotherShapeAndDoesNotRepeatThem(String provider, String json, String param) {
        var failure = Refusals.of(() -> secret(provider, json));
        assertThat(failure.param()).isEqualTo(param);
        assertThat(failure.message()).doesNotContain("canary");
    }

    @Test
    void refusesAKeyThatCannotSignAndDoesNotRepeatIt() {
        var account = Accounts.file(null).replace(Accounts.PEM.replace("\n", "\\n"), "canary");
        var failure = Refusals.of(() -> secret("vertex", "{\"service_account\":" + account + "}"));
        assertThat(failure.param()).isEqualTo("secret.service_account.private_key");
        assertThat(failure.message()).doesNotContain("canary");
    }

    @Test
    void doesNotPrintItsSecret() {
        var draft = Refusals.read("{\"secret\":{\"api_key\":\"sk-canary\"}}", ProviderDraft.class);
        assertThat(draft.toString()).doesNotContain("canary");
    }
}
