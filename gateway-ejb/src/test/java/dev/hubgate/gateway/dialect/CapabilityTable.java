package dev.hubgate.gateway.dialect;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.directory.Upstream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What works with which provider, as tables in Markdown, from all dialects that there are. */
final class CapabilityTable {

    private static final List<String> VENDORS = List.of("openai", "groq", "mistral", "xai", "together", "deepinfra");
    private static final List<String> OTHERS =
            List.of("azure", "fireworks", "deepseek", "qwen", "ollama", "openrouter", "any other");

    private record Column(String provider, Capabilities capabilities) {}

    private final List<String> conditions = new ArrayList<>();

    /** All dialects on the class path, by their names. */
    static List<Dialect> dialects() {
        return new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("dev.hubgate.gateway.dialect").stream()
                        .filter(type -> type.isAssignableTo(Dialect.class) && !type.isInterface())
                        .map(type -> made(type.reflect()))
                        .sorted(Comparator.comparing(Dialect::name))
                        .toList();
    }

    private static Dialect made(Class<?> type) {
        try {
            return (Dialect) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    String markdown() {
        var all = dialects();
        var openAi = all.stream()
                .filter(one -> one.name().equals("openai"))
                .findFirst()
                .orElseThrow();
        var vendors = Stream.concat(
                VENDORS.stream().map(name -> column(openAi, name)),
                all.stream().filter(one -> !one.name().equals(openAi.name())).map(one -> column(one, one.name())));
        var others = OTHERS.stream().map(name -> column(openAi, name));
        return tables(vendors.toList()) + "\nOthers that speak OpenAI's format:\n\n" + tables(others.toList())
                + notes();
    }

    private static Column column(Dialect dialect, String provider) {
        return new Column(
                provider,
                dialect.capabilities(new Upstream(provider, dialect.name(), "https://a.example", "", null, false)));
    }

    private String tables(List<Column> columns) {
        return table(
                        "Feature",
                        columns,
                        Arrays.stream(Feature.values())
                                .map(feature ->
                                        row(feature.label(), columns, capabilities -> word(capabilities.of(feature)))))
                + "\n"
                + table(
                        "Parameter",
                        columns,
                        Arrays.stream(Option.values())
                                .map(option ->
                                        row(option.field(), columns, capabilities -> word(option, capabilities))));
    }

    private static String table(String title, List<Column> columns, Stream<String> rows) {
        var head =
                columns.stream().map(Column::provider).collect(Collectors.joining(" | ", "| " + title + " | ", " |\n"));
        var line = "|---".repeat(columns.size() + 1) + "|\n";
        return head + line + rows.collect(Collectors.joining());
    }

    private static String row(String name, List<Column> columns, Function<Capabilities, String> cell) {
        return columns.stream()
                .map(column -> cell.apply(column.capabilities()))
                .collect(Collectors.joining(" | ", "| `" + name + "` | ", " |\n"));
    }

    private static String word(Support support) {
        return switch (support) {
            case NATIVE -> "yes";
            case EMULATED -> "emulated";
            case FETCHED -> "fetched";
            case NONE -> "–";
        };
    }

    private String word(Option option, Capabilities capabilities) {
        var condition = option.kind() == Option.Kind.BOUND
                ? "yes"
                : capabilities.of(option).condition();
        return switch (condition) {
            case "yes" -> "yes";
            case "no" -> option.kind() == Option.Kind.BOOKKEEPING ? "dropped" : "–";
            default -> "(" + number(condition) + ")";
        };
    }

    private int number(String condition) {
        if (!conditions.contains(condition)) {
            conditions.add(condition);
        }
        return conditions.indexOf(condition) + 1;
    }

    private String notes() {
        var notes = new StringBuilder("\nParameters are honoured under a condition where a number stands:\n\n");
        for (int i = 0; i < conditions.size(); i++) {
            notes.append(i + 1).append(". ").append(conditions.get(i)).append('\n');
        }
        return notes.toString();
    }
}
