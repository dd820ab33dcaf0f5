package dev.hubgate.gateway.directory;

import java.util.List;
import java.util.Map;

/** Which of Bedrock's inference profiles can be called from which region of AWS, by the prefix of their ids. */
final class Regions {

    private static final Map<String, List<String>> CALLED_FROM = Map.of(
            "us", List.of("us-east-", "us-west-", "ca-"),
            "us-gov", List.of("us-gov-"),
            "eu", List.of("eu-"),
            "apac", List.of("ap-"),
            "jp", List.of("ap-northeast-1", "ap-northeast-3"),
            "au", List.of("ap-southeast-2", "ap-southeast-4"),
            "ca", List.of("ca-"));

    private Regions() {}

    /** True too where the prefix says nothing of a region. */
    static boolean serve(String region, String nativeId) {
        var end = nativeId.indexOf('.');
        var from = end < 0 ? null : CALLED_FROM.get(nativeId.substring(0, end));
        return from == null || from.stream().anyMatch(region::startsWith);
    }
}
