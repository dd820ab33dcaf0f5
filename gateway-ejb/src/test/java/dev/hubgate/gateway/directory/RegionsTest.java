package dev.hubgate.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    @ParameterizedTest
    @CsvSource({
        "us-east-1, us.anthropic.claude, true",
        "eu-central-1, us.anthropic.claude, false",
        "eu-central-1, eu.anthropic.claude, true",
        "us-gov-west-1, us.anthropic.claude, false",
        "us-gov-west-1, us-gov.anthropic.claude, true",
        "ap-northeast-1, jp.anthropic.claude, true",
        "ap-southeast-2, jp.anthropic.claude, false",
        "ap-southeast-2, au.anthropic.claude, true",
        "eu-west-1, global.anthropic.claude, true",
        "eu-west-1, anthropic.claude, true",
        "eu-west-1, gpt-oss, true"
    })
    void profilesAreCalledFromTheirRegions(String region, String nativeId, boolean served) {
        assertThat(Regions.serve(region, nativeId)).isEqualTo(served);
    }
}
