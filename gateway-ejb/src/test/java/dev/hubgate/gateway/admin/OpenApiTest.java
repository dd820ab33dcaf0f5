package dev.hubgate.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document at {@code /openapi} is written by hand; this keeps it true. */
class OpenApiTest {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private static JsonNode document;
    private static JavaClasses classes;

    @BeforeAll
    static void read() throws IOException {
        try (var yaml = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            document = new YAMLMapper().readTree(yaml);
        }
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.hubgate.gateway");
    }

    @Test
    void namesEveryRouteAndNoOther() {
        var documented = new TreeSet<String>();
        for (var path : document.get("paths").properties()) {
            path.getValue().propertyNames().stream()
                    .filter(VERBS::contains)
                    .forEach(verb -> documented.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        assertThat(documented).isEqualTo(routes());
    }

    @Test
    void namesEveryFieldOfEveryRecordAndNoOther() {
        var records = records();
        assertThat(records).hasSizeGreaterThan(10);
        var differing = new TreeMap<String, String>();
        records.forEach((schema, fields) -> {
            var documented = fields(document.at("/components/schemas/" + schema));
            if (!documented.equals(fields)) {
                differing.put(schema, documented + " instead of " + fields);
            }
        });
        assertThat(differing).isEmpty();
    }

    @Test
    void saysThatDraftsTakeNoOtherField() {
        var open = records().keySet().stream()
                .filter(schema -> schema.endsWith("Draft") || schema.endsWith("Patch"))
                .filter(schema -> document.at("/components/schemas/" + schema + "/additionalProperties")
                        .booleanValue(true))
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void refersOnlyToWhatIsThere() {
        var missing = document.findValuesAsString("$ref").stream()
                .distinct()
                .filter(ref -> document.at(ref.substring(1)).isMissingNode())
                .toList();
        assertThat(missing).isEmpty();
    }

    private static Set<String> routes() {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(type -> type.reflect())
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> routes(type, method)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb ->
                        verb.value() + " " + path(type.getAnnotation(Path.class), method.getAnnotation(Path.class)));
    }

    private static String path(Path ofType, Path ofMethod) {
        var path = "/" + ofType.value() + "/" + (ofMethod == null ? "" : ofMethod.value());
        var plain = path.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** Schema name → fields, of every draft and view. */
    private static Map<String, Set<String>> records() {
        return classes.stream()
                .filter(type -> type.isAssignableTo(Draft.class) || type.isAssignableTo(View.class))
                .map(type -> type.reflect())
                .filter(type -> type.isRecord() && type != Page.class)
                .collect(Collectors.toMap(type -> type.getSimpleName().replaceAll("View$", ""), OpenApiTest::fields));
    }

    private static Set<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> isUnwrapped(component)
                        ? fields(component.getType()).stream()
                        : Stream.of(snake(component.getName())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isUnwrapped(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(com.fasterxml.jackson.annotation.JsonUnwrapped.class);
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Set<String> fields(JsonNode schema) {
        var names = new TreeSet<String>(schema.path("properties").propertyNames());
        for (var part : schema.path("allOf")) {
            var ref = part.path("$ref").asString("");
            names.addAll(fields(ref.isEmpty() ? part : document.at(ref.substring(1))));
        }
        return names;
    }
}
