package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.chat.Tool;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which functions the model is held to by the schema of their arguments. A caller asks for it with {@code strict}; where the
 * schema is one that Claude cannot be held to, or there are more than it takes, the schema goes as it is, as every other.
 *
 * @see <a href="https://docs.claude.com/en/docs/build-with-claude/structured-outputs">Anthropic's limits</a>
 */
public final class StrictTools {

    private static final int MOST_TOOLS = 20;
    private static final int MOST_OPTIONAL = 24;
    private static final int MOST_UNIONS = 16;

    private final List<ObjectNode> schemas;

    private StrictTools(List<ObjectNode> schemas) {
        this.schemas = schemas;
    }

    /** @param possible whether the model and its host can do that at all */
    public static StrictTools of(List<Tool> tools, boolean possible) {
        var schemas = new ArrayList<ObjectNode>(tools.size());
        int strict = 0;
        int optional = 0;
        int unions = 0;
        for (var tool : tools) {
            var fit = possible ? fit(tool) : null;
            schemas.add(fit == null ? null : fit.schema());
            if (fit != null) {
                strict++;
                optional += fit.optional();
                unions += fit.unions();
            }
        }
        var tooMany = strict > MOST_TOOLS || optional > MOST_OPTIONAL || unions > MOST_UNIONS;
        return new StrictTools(tooMany ? List.of() : schemas);
    }

    /** @return null if it is not to be held to one */
    public ObjectNode schema(int index) {
        return schemas.isEmpty() ? null : schemas.get(index);
    }

    private static SchemaFit fit(Tool tool) {
        if (!(tool instanceof Tool.Function function)
                || !Boolean.TRUE.equals(function.strict())
                || function.parameters() == null
                || !"object".equals(function.parameters().path("type").asString(""))) {
            return null;
        }
        var fit = SchemaFit.of(function.parameters(), "parameters");
        var choice = fit.schema().has("anyOf") || fit.schema().has("allOf");
        return fit.fault() != null || choice ? null : fit;
    }
}
