package dev.hubgate.gateway.credential;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static Optional<Credential> found(Map<String, String> environment, String provider, String stored) {
        return new Keyring(new Snapshot().settings(environment).config()).find(provider, stored);
    }

    private static ServiceAccount vertex(Map<String, String> environment) {
        return (ServiceAccount) found(environment, "vertex", null).orElseThrow();
    }

    @Test
    void whatIsStoredGoesFirstEvenIfItCannotBeUsed() {
        var environment = Map.of("openai.api.key", "environment");
        assertThat(found(environment, "openai", "{\"api_key\":\"k\"}")).contains(new ApiKey(new Secret("k")));
        assertThat(found(environment, "openai", "{}")).isEmpty();
        assertThat(found(environment, "openai", null)).contains(new ApiKey(new Secret("environment")));
        assertThat(found(environment, "groq", null)).isEmpty();
        assertThat(found(Map.of("groq.api.key", " "), "groq", null)).isEmpty();
    }

    @Test
    void findsTheKeysOfAwsUnderTheirUsualNames() {
        assertThat(found(AWS, "bedrock", null))
                .contains(new AwsKeys("A", new Secret("s"), new Secret("t"), "eu-west-1"));
        assertThat(found(Map.of("aws.access.key.id", "A", "aws.secret.access.key", "s"), "bedrock", null))
                .as("without a region")
                .isEmpty();
        assertThat(found(Map.of("aws.access.key.id", "A", "aws.region", "r"), "bedrock", null))
                .as("half")
                .isEmpty();
        assertThat(found(Map.of("aws.bearer.token.bedrock", "b", "aws.region", "r"), "bedrock", null))
                .contains(new AwsBearer(new Secret("b"), "r"));
        assertThat(found(AWS, "openai", null)).isEmpty();
    }

    @Test
    void aRegionThatIsNoneIsNotMadeAHost() {
        assertThat(found(Map.of("aws.bearer.token.bedrock", "b", "aws.region", "x.example/"), "bedrock", null))
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
        assertThat(found(Map.of("google.application.credentials", folder.toString()), "vertex", null))
                .isEmpty();
        assertThat(found(Map.of("google.application.credentials", "\0"), "vertex", null))
                .isEmpty();
    }

    @Test
    void theLocationOfTheEnvironmentIsForAccountsThatHaveNone() {
        var environment = Map.of("hubgate.provider.vertex.location", "us");
        var stored = "{\"service_account\":" + Accounts.file(null) + "}";
        assertThat(found(environment, "vertex", stored))
                .map(Credential::vendorUrl)
                .contains("https://aiplatform.us.rep.googleapis.com");
        var located = stored.substring(0, stored.length() - 1) + ",\"location\":\"eu\"}";
        assertThat(found(environment, "vertex", located))
                .map(Credential::vendorUrl)
                .contains("https://aiplatform.eu.rep.googleapis.com");
        assertThat(found(Map.of("hubgate.provider.vertex.location", "x.example/"), "vertex", stored))
                .isEmpty();
    }
}
