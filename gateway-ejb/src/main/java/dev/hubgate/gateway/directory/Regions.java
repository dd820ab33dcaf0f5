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

    private static final String EVERYWHERE = "global";

    private Regions() {}

    /** The prefix that says from where it can be called, empty if it has none. */
    static String of(String nativeId) {
        var end = nativeId.indexOf('.');
        var prefix = end < 0 ? "" : nativeId.substring(0, end);
        return CALLED_FROM.containsKey(prefix) || prefix.equals(EVERYWHERE) ? prefix : "";
    }

    /** True too where the prefix says nothing of a region. */
    static boolean serve(String region, String nativeId) {
        var from = CALLED_FROM.get(of(nativeId));
        return from == null || from.stream().anyMatch(region::startsWith);
    }
}
