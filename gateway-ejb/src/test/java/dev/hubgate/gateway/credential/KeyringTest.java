package dev.hubgate.gateway.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential.ApiKey;
import dev.hubgate.gateway.credential.Credential.AwsBearer;
import dev.hubgate.gateway.credential.Credential.AwsKeys;
import dev.hubgate.gateway.credential.Credential.ServiceAccount;
import dev.hubgate.gateway.directory.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {

    private static final Map<String, String> AWS = Map.of(
            "aws.access.key.id", "A",
            "aws.secret.access.key", "s",
            "aws.session.token", "t",
            "aws.region", "eu-west-1");

    private static Keyring keyring(Map<String, String> environment) {
        return new Keyring(new Snapshot().settings(environment).config());
    }

    private static Optional<Credential> found(Map<String, String> environment, String provider) {
        return keyring(environment).inEnvironment(provider);
    }

    private static ServiceAccount vertex(Map<String, String> environment) {
        return (ServiceAccount) found(environment, "vertex").orElseThrow();
    }

    @Test
    void readsWhatWasStored() {
        assertThat(keyring(Map.of()).read("{\"api_key\":\"k\"}")).isEqualTo(new ApiKey(new Secret("k")));
        assertThatThrownBy(() -> keyring(Map.of()).read("{}")).isInstanceOf(MalformedCredential.class);
    }

    @Test
    void findsTheKeyOfAProviderUnderItsName() {
        var environment = Map.of("openai.api.key", "environment");
        assertThat(found(environment, "openai")).contains(new ApiKey(new Secret("environment")));
        assertThat(found(environment, "groq")).isEmpty();
        assertThat(found(Map.of("groq.api.key", " "), "groq")).isEmpty();
    }

    @Test
    void anAccountOfAProjectsOwnGetsItsTokensFromGoogleAlone() {
        var google = "{\"service_account\":" + Accounts.file("https://oauth2.googleapis.com/token") + "}";
        var elsewhere = "{\"service_account\":" + Accounts.file("http://169.254.169.254/token") + "}";
        assertThat(keyring(Map.of()).readOwn(google)).isInstanceOf(ServiceAccount.class);
        assertThat(keyring(Map.of()).read(elsewhere)).isInstanceOf(ServiceAccount.class);
        assertThatThrownBy(() -> keyring(Map.of()).readOwn(elsewhere))
                .isInstanceOf(MalformedCredential.class)
                .hasMessage("service_account.token_uri is not a place of Google's.");
    }

    @Test
    void findsTheKeysOfAwsUnderTheirUsualNames() {
        assertThat(found(AWS, "bedrock")).contains(new AwsKeys("A", new Secret("s"), new Secret("t"), "eu-west-1"));
        assertThat(found(Map.of("aws.access.key.id", "A", "aws.secret.access.key", "s"), "bedrock"))
                .as("without a region")
                .isEmpty();
        assertThat(found(Map.of("aws.access.key.id", "A", "aws.region", "r"), "bedrock"))
                .as("half")
                .isEmpty();
        assertThat(found(Map.of("aws.bearer.token.bedrock", "b", "aws.region", "r"), "bedrock"))
                .contains(new AwsBearer(new Secret("b"), "r"));
        assertThat(found(AWS, "openai")).isEmpty();
    }

    @Test
    void aRegionThatIsNoneIsNotMadeAHost() {
        assertThat(found(Map.of("aws.bearer.token.bedrock", "b", "aws.region", "x.example/"), "bedrock"))
                .isEmpty();
    }

    @Test
    void findsTheAccountOfGoogleAsTextOrInAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("account.json"), Accounts.file(null));
        var text = vertex(Map.of("hubgate.provider.vertex.service-account", Accounts.file(null)));
        assertThat(text.projectId()).isEqualTo("project-1");
        assertThat(text.location()).isEqualTo("global");
        assertThat(vertex(Map.of("google.application.credentials", file.toString())))
                .isEqualTo(text);
        assertThat(found(Map.of("google.application.credentials", folder.toString()), "vertex"))
                .isEmpty();
        assertThat(found(Map.of("google.application.credentials", "\0"), "vertex"))
                .isEmpty();
    }

    @Test
    void theLocationOfTheEnvironmentIsForAccountsThatHaveNone() {
        var environment = Map.of("hubgate.provider.vertex.location", "us");
        var stored = "{\"service_account\":" + Accounts.file(null) + "}";
        assertThat(keyring(environment).read(stored).vendorUrl()).isEqualTo("https://aiplatform.us.rep.googleapis.com");
        var located = stored.substring(0, stored.length() - 1) + ",\"location\":\"eu\"}";
        assertThat(keyring(environment).read(located).vendorUrl())
                .isEqualTo("https://aiplatform.eu.rep.googleapis.com");
        var wrong = keyring(Map.of("hubgate.provider.vertex.location", "x.example/"));
        assertThatThrownBy(() -> wrong.read(stored)).isInstanceOf(MalformedCredential.class);
    }
}
