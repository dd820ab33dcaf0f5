package dev.hubgate.gateway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential.ServiceAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {

    private static final String GOOGLE = "https://oauth2.googleapis.com/token";

    private static ServiceAccount account(String tokenUri, String location) {
        return new ServiceAccount("a@b", "k", new Secret("pem"), "p", tokenUri, location);
    }

    @ParameterizedTest
    @CsvSource({
        "global,https://aiplatform.googleapis.com",
        "eu,https://aiplatform.eu.rep.googleapis.com",
        "us,https://aiplatform.us.rep.googleapis.com",
        "europe-west4,https://europe-west4-aiplatform.googleapis.com"
    })
    void vertexIsWhereTheLocationSays(String location, String url) {
        assertThat(account(null, location).vendorUrl()).isEqualTo(url);
    }

    @Test
    void bedrockIsWhereTheRegionSays() {
        var url = "https://bedrock-runtime.eu-central-1.amazonaws.com";
        var secret = new Secret("s");
        assertThat(new Credential.AwsKeys("A", secret, null, "eu-central-1").vendorUrl())
                .isEqualTo(url);
        assertThat(new Credential.AwsBearer(secret, "eu-central-1").vendorUrl()).isEqualTo(url);
        assertThat(new Credential.ApiKey(secret).vendorUrl()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9", "http://127.0.0.1:9", "http://127.9.9.9", "http://[::1]:9"})
    void aServerOnThisMachineGivesTokensToo(String base) {
        assertThat(account(GOOGLE, null).at(base).tokenUri()).isEqualTo(base + "/token");
        assertThat(account(null, null).at(base).tokenUri()).isEqualTo(base + "/token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://aiplatform.googleapis.com",
                "https://localhost:9",
                "http://127.0.0.1.example",
                "http://localhost.example",
                "http://10.0.0.1"
            })
    void noOtherServerIsShownWhatTokensAreMadeOf(String base) {
        assertThat(account(GOOGLE, null).at(base).tokenUri()).isEqualTo(GOOGLE);
        assertThat(account(null, null).at(base).tokenUri()).isEqualTo(GOOGLE);
    }

    @Test
    void anAddressThatTheAccountItselfNamesIsKept() {
        var own = account("https://tokens.example/t", "eu");
        assertThat(own.trustsGoogle()).isFalse();
        assertThat(own.at("http://localhost:9")).isEqualTo(own);
        assertThat(account("https://googleapis.com.example/t", null).trustsGoogle())
                .isFalse();
        assertThat(account("https://x.example/.googleapis.com/", null).trustsGoogle())
                .isFalse();
        assertThat(account(GOOGLE, null).trustsGoogle()).isTrue();
    }

    @Test
    void aLocationOfItsOwnGoesFirst() {
        assertThat(account(null, "eu").in("us").location()).isEqualTo("eu");
        assertThat(account(null, null).in("us").location()).isEqualTo("us");
    }
}
