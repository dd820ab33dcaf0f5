package dev.hubgate.system.firewall;

import dev.hubgate.system.running.Providers;
import dev.hubgate.system.running.Questions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place of a request where a text may stand.
 *
 * @param template the body without its model, with single quotes; {@code ~} is where the text goes
 * @param path where it is found
 * @param models who is asked
 */
record Spot(Kind kind, String template, String path, List<String> models) {

    enum Kind {
        PROSE,
        /** A string that is JSON and has the text in it. */
        ARGUMENTS,
        /** A file of text. */
        FILE,
        IDENTIFIER
    }

    static final String EMBEDDING = "openai/text-embedding-3-small";

    private static final List<String> ONE = List.of(Questions.SCRIPTED);
    private static final String ASKED = "'messages':[{'role':'user','content':'Hello'}]";
    private static final String CALLED = "{'role':'user','content':'Hello'},{'role':'assistant','content':null,"
            + "'tool_calls':[{'id':'call_a','type':'function','function':{'name':'look','arguments':%s}}]},"
            + "{'role':'tool','tool_call_id':'call_a','content':%s}";
    private static final String LOOK = "'tools':[{'type':'function','function':{'name':'look','description':%s,"
            + "'parameters':{'type':'object','properties':{'q':{'type':'string','description':%s,'enum':['a',%s]}}}}}]";

    static final List<Spot> ALL = all();

    private static List<Spot> all() {
        List<Spot> all = new ArrayList<>();
        everywhere(all);
        tools(all);
        onlyOpenAi(all);
        return all;
    }

    private static void everywhere(List<Spot> all) {
        all.add(prose("'messages':[{'role':'user','content':~}]", "messages[0].content", Providers.MODELS));
        all.add(prose(
                "'messages':[{'role':'user','content':[{'type':'text','text':'Well:'},{'type':'text','text':~}]}]",
                "messages[0].content[1].text",
                Providers.MODELS));
        for (String role : List.of("system", "developer")) {
            String template = "'messages':[{'role':'" + role + "','content':~},{'role':'user','content':'Hello'}]";
            all.add(prose(template, "messages[0].content", Providers.MODELS));
        }
        all.add(prose(
                "'messages':[{'role':'user','content':'Hello'},{'role':'assistant','content':~},"
                        + "{'role':'user','content':'Go on'}]",
                "messages[1].content",
                Providers.MODELS));
        all.add(prose(ASKED + ",'stop':['x',~]", "stop[1]", Providers.MODELS));
    }

    private static void tools(List<Spot> all) {
        all.add(prose(
                "'messages':[" + CALLED.formatted("'{}'", "~") + "]," + look("'l'", "'q'", "'b'"),
                "messages[2].content",
                Providers.MODELS));
        all.add(new Spot(
                Kind.ARGUMENTS,
                "'messages':[" + CALLED.formatted("~", "'snow'") + "]," + look("'l'", "'q'", "'b'"),
                "messages[1].tool_calls[0].function.arguments",
                Providers.MODELS));
        all.add(prose(ASKED + "," + look("~", "'q'", "'b'"), "tools[0].function.description", Providers.MODELS));
        String property = "tools[0].function.parameters.properties.*.";
        all.add(prose(ASKED + "," + look("'l'", "~", "'b'"), property + "description", Providers.MODELS));
        all.add(prose(ASKED + "," + look("'l'", "'q'", "~"), property + "enum[1]", Providers.MODELS));
        all.add(new Spot(
                Kind.IDENTIFIER,
                ASKED + ",'tools':[{'type':'function','function':{'name':~}}]",
                "tools[0].function.name",
                ONE));
    }

    private static void onlyOpenAi(List<Spot> all) {
        all.add(prose("'messages':[{'role':'user','name':~,'content':'Hello'}]", "messages[0].name", ONE));
        all.add(prose(
                "'messages':[{'role':'user','content':'Hello','x_unknown':{'x_deep':[~]}}]",
                "messages[0].*.*[0]",
                ONE));
        all.add(prose(
                "'messages':[{'role':'user','content':[{'type':'file','file':{'filename':~,'file_data':"
                        + "'data:text/plain;base64,aGVsbG8='}}]}]",
                "messages[0].content[0].file.filename",
                ONE));
        all.add(new Spot(
                Kind.FILE,
                "'messages':[{'role':'user','content':[{'type':'file','file':{'filename':'a.txt','file_data':~}}]}]",
                "messages[0].content[0].file.file_data",
                ONE));
        String format = ",'response_format':{'type':'json_schema','json_schema':{'name':'a','strict':true,%s'schema':"
                + "{'type':'object','properties':{'q':{'type':'string'%s}},'required':['q'],'additionalProperties':false}}}";
        String schema = "response_format.json_schema.";
        all.add(prose(ASKED + format.formatted("'description':~,", ""), schema + "description", ONE));
        all.add(prose(
                ASKED + format.formatted("", ",'description':~"), schema + "schema.properties.*.description", ONE));
        for (String name : List.of("user", "safety_identifier", "prompt_cache_key")) {
            all.add(prose(ASKED + ",'" + name + "':~", name, ONE));
        }
        all.add(prose(ASKED + ",'metadata':{'note':~}", "metadata.note", ONE));
        all.add(prose(ASKED + ",'metadata':{~:'x'}", "metadata.*", ONE));
        all.add(prose(ASKED + ",'x_unknown':~", "*", ONE));
        all.add(prose(ASKED + ",'x_unknown':{'x_a':{'x_b':[[~]]}}", "*.*.*[0][0]", ONE));
        all.add(prose(ASKED + ",~:'x'", "*", ONE));
        all.add(prose(ASKED + ",'prediction':{'type':'content','content':~}", "prediction.content", ONE));
        all.add(prose(
                ASKED + ",'web_search_options':{'user_location':{'type':'approximate','approximate':{'city':~}}}",
                "web_search_options.user_location.approximate.city",
                ONE));
        all.add(prose("'input':~", "input", List.of(EMBEDDING)));
        all.add(prose("'input':['a',~]", "input[1]", List.of(EMBEDDING)));
        all.add(prose("'input':'a','user':~", "user", List.of(EMBEDDING)));
    }

    private static Spot prose(String template, String path, List<String> models) {
        return new Spot(Kind.PROSE, template, path, models);
    }

    private static String look(String tool, String property, String choice) {
        return LOOK.formatted(tool, property, choice);
    }

    boolean takes(Planted planted, Guise guise) {
        return kind != Kind.IDENTIFIER || (planted.isIdentifier() && guise == Guise.PLAIN);
    }

    /** The request to a model with a value in a guise. */
    ObjectNode request(String model, Planted planted, Guise guise) {
        String said = guise.sentence(planted);
        String text = switch (kind) {
            case PROSE -> said;
            case ARGUMENTS -> JsonMapper.shared().writeValueAsString(java.util.Map.of("q", said));
            case FILE ->
                "data:text/plain;base64," + Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8));
            case IDENTIFIER -> planted.value();
        };
        String json = ("{'model':'" + model + "'," + template + "}")
                .replace('\'', '"')
                .replace("~", JsonMapper.shared().writeValueAsString(text));
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    @Override
    public String toString() {
        return path + " " + kind;
    }
}
