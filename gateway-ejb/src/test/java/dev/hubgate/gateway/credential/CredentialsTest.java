package dev.hubgate.gateway.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential.ApiKey;
import dev.hubgate.gateway.credential.Credential.AwsBearer;
import dev.hubgate.gateway.credential.Credential.AwsKeys;
import dev.hubgate.gateway.credential.Credential.ServiceAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {

    private static final String GOOGLE = "https://oauth2.googleapis.com/token";

    private static MalformedCredential refusal(String json) {
        return catchThrowableOfType(MalformedCredential.class, () -> Credentials.read(json));
    }

    private static String vertex(String rest) {
        return "{\"service_account\":" + Accounts.file(GOOGLE) + rest + "}";
    }

    @Test
    void readsEveryShape() {
        assertThat(Credentials.read("{\"api_key\":\"k\"}")).isEqualTo(new ApiKey(new Secret("k")));
        assertThat(Credentials.read("{\"api_key\":\"k\",\"region\":\"eu-west-1\"}"))
                .isEqualTo(new AwsBearer(new Secret("k"), "eu-west-1"));
        var lasting = "{\"access_key_id\":\"A\",\"secret_access_key\":\"s\",\"region\":\"us-east-1\"}";
        assertThat(Credentials.read(lasting)).isEqualTo(new AwsKeys("A", new Secret("s"), null, "us-east-1"));
        assertThat(Credentials.read(lasting.replace("}", ",\"session_token\":\"t\"}")))
                .isEqualTo(new AwsKeys("A", new Secret("s"), new Secret("t"), "us-east-1"));
        assertThat(Credentials.read(vertex("")))
                .isEqualTo(new ServiceAccount(
                        "a@project-1.iam.gserviceaccount.com",
                        "key-1",
                        new Secret(Accounts.PEM),
                        "project-1",
                        GOOGLE,
                        null));
    }

    @Test
    void anotherProjectAndALocationMayStandBesideTheAccount() {
        var read =
                (ServiceAccount) Credentials.read(vertex(",\"project_id\":\"other-2\",\"location\":\"europe-west4\""));
        assertThat(read.projectId()).isEqualTo("other-2");
        assertThat(read.location()).isEqualTo("europe-west4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "canary;The credential",
                "[\"canary\"];The credential",
                "{};api_key",
                "{\"api_key\":[\"canary\"]};api_key",
                "{\"api_key\":\" \"};api_key",
                "{\"api_key\":\"k\",\"region\":\"canary.example/\"};region",
                "{\"api_key\":\"k\",\"region\":\"-canary\"};region",
                "{\"access_key_id\":\"canary\"};secret_access_key",
                "{\"access_key_id\":\"a\",\"secret_access_key\":\"canary\"};region",
                "{\"service_account\":\"canary\"};service_account",
                "{\"service_account\":{}};service_account.client_email",
                "{\"service_account\":{\"client_email\":\"canary\"}};service_account.private_key"
            })
    void saysWhichFieldIsWrongAndNothingOfIt(String json, String field) {
        var refusal = refusal(json);
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal)
                .hasMessageStartingWith(field)
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    @Test
    void aKeyMustBeOneThatCanSign() {
        var begin = Accounts.PEM.length() / 2;
        for (var wrong : new String[] {
            Accounts.PEM.substring(0, begin) + Accounts.PEM.substring(begin + 4),
            Accounts.PEM.replace("PRIVATE", "PUBLIC"),
            "canary",
            "-----BEGIN PRIVATE KEY-----\ncanary\n-----END PRIVATE KEY-----"
        }) {
            var refusal = refusal(vertex("").replace(Accounts.PEM.replace("\n", "\\n"), wrong.replace("\n", "\\n")));
            assertThat(refusal.field()).isEqualTo("service_account.private_key");
            assertThat(refusal).hasMessageNotContaining("canary").hasNoCause();
        }
    }

    @Test
    void aKeyWhoseLineEndsWereWrittenOutIsStillOne() {
        assertThat(Credentials.readServiceAccount(Accounts.file(GOOGLE).replace("\\n", "\\\\n"))
                        .privateKey()
                        .reveal())
                .contains("\\n")
                .doesNotContain("\n");
    }

    @Test
    void theAddressOfTheTokensMustBeOne() {
        for (var wrong : new String[] {"ftp://canary", "canary", "https:///canary", "http://a b"}) {
            var refusal = refusal("{\"service_account\":" + Accounts.file(wrong) + "}");
            assertThat(refusal.field()).isEqualTo("service_account.token_uri");
            assertThat(refusal).hasMessageNotContaining("canary");
        }
        assertThat(Credentials.readServiceAccount(Accounts.file(null)).tokenUri())
                .isNull();
    }

    @Test
    void printsNoSecrets() {
        assertThat(Credentials.read(vertex("")).toString()).doesNotContain("BEGIN", Accounts.PEM.substring(40, 60));
        assertThat(new AwsKeys("A", new Secret("canary"), new Secret("canary"), "r").toString())
                .doesNotContain("canary");
    }
}
