package dev.hubgate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Every setting of the gateway and its default: operators rely on both. */
class SettingsTest {

    private static final String NONE = "(none)";
    private static final Pattern KEY = Pattern.compile("[\"={]((?:hubgate|aws|google)\\.[a-z0-9.-]+)[\":}]");
    private static final Pattern BEHIND_A_NAME = Pattern.compile("(?:row\\.name\\(\\)|provider) \\+ \"(\\.[a-z.-]+)\"");

    private static final Map<String, String> INJECTED = Map.ofEntries(
            Map.entry("hubgate.gateway.max-requests-in-flight", "4000"),
            Map.entry("hubgate.gateway.max-body-bytes", "16777216"),
            Map.entry("hubgate.firewall.budget-ms", "10000"),
            Map.entry("hubgate.header-prefix", "x-hub"),
            Map.entry("hubgate.ledger.hold-lease-seconds", "60"),
            Map.entry("hubgate.media.allowed-hosts", NONE),
            Map.entry("hubgate.media.max-bytes", "20971520"),
            Map.entry("hubgate.media.timeout-seconds", "10"),
            Map.entry("hubgate.node.id", NONE),
            Map.entry("hubgate.retry.deadline-seconds", "600"),
            Map.entry("hubgate.retry.longest-wait-seconds", "10"),
            Map.entry("hubgate.retry.max-tries", "3"),
            Map.entry("hubgate.retry.stall-seconds", "90"),
            Map.entry("hubgate.price-feed.every-hours", "24"),
            Map.entry("hubgate.price-feed.format", NONE),
            Map.entry("hubgate.price-feed.url", NONE),
            Map.entry("hubgate.upstream.breakers", "true"),
            Map.entry("hubgate.upstream.connect-timeout-seconds", "10"),
            Map.entry("hubgate.upstream.first-byte-timeout-seconds", "300"),
            Map.entry("hubgate.upstream.idle-timeout-seconds", "120"),
            Map.entry("hubgate.upstream.max-concurrent-per-credential", "0"),
            Map.entry("hubgate.upstream.max-reply-bytes", "67108864"),
            Map.entry("hubgate.upstream.total-timeout-seconds", "1800"));

    /** Asked for by name, all without a default; those that begin with a dot stand behind a provider's name. */
    private static final Set<String> ASKED_FOR = Set.of(
            "hubgate.credential-key",
            "hubgate.credential-key-command",
            "hubgate.credential-key-file",
            "hubgate.credential-key-previous",
            "hubgate.credential-key-previous-command",
            "hubgate.credential-key-previous-file",
            "hubgate.master-key",
            "hubgate.master-key-command",
            "hubgate.master-key-file",
            "hubgate.operator.email",
            "hubgate.operator.password",
            "hubgate.operator.token",
            "hubgate.provider.",
            "hubgate.provider.vertex.location",
            "hubgate.provider.vertex.service-account",
            "aws.access.key.id",
            "aws.bearer.token.bedrock",
            "aws.region",
            "aws.secret.access.key",
            "aws.session.token",
            "google.application.credentials",
            ".base-url",
            ".api.key");

    private static final Set<String> OF_THE_APPLICATION =
            Set.of("hubgate.database.url", "hubgate.database.user", "hubgate.database.password", "hubgate.public-url");

    @Test
    void injectedSettingsHaveTheseDefaults() {
        var found = new TreeMap<String, String>();
        annotated()
                .forEach(place -> place.tryGetAnnotationOfType(ConfigProperty.class)
                        .ifPresent(property -> found.put(property.name(), defaultOf(property))));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(INJECTED);
    }

    @Test
    void noOtherSettingIsAskedFor() throws IOException {
        var found = new TreeSet<String>();
        for (var folder : new String[] {"src/main/java", "../persistence/src/main/java"}) {
            found.addAll(found(KEY, Path.of(folder), ".java"));
            found.addAll(found(BEHIND_A_NAME, Path.of(folder), ".java"));
        }
        found.removeAll(INJECTED.keySet());
        assertThat(found).containsExactlyInAnyOrderElementsOf(ASKED_FOR);
    }

    @Test
    void theApplicationItselfIsSetUpByThese() throws IOException {
        var found = found(KEY, Path.of("src/main/webapp"), ".xml");
        found.addAll(found(KEY, Path.of("src/main/resources/META-INF"), ".properties"));
        assertThat(found).containsExactlyInAnyOrderElementsOf(OF_THE_APPLICATION);
    }

    private static String defaultOf(ConfigProperty property) {
        return property.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE) ? NONE : property.defaultValue();
    }

    private static Stream<HasAnnotations<?>> annotated() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.hubgate.gateway", "dev.hubgate.store");
        return classes.stream()
                .flatMap(type -> Stream.concat(
                        type.getFields().stream(),
                        type.getCodeUnits().stream().flatMap(unit -> unit.getParameters().stream())));
    }

    private static Set<String> found(Pattern pattern, Path folder, String ending) throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(keys::add);
            }
        }
        return keys;
    }
}
