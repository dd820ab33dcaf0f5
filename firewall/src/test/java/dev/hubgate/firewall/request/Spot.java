package dev.hubgate.firewall.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A place of a request where a text may stand.
 *
 * @param template a request, with single quotes, and {@code ~} where the text goes
 * @param path where it is found
 * @param kind what may stand there
 */
record Spot(String template, String path, Kind kind) {

    enum Kind {
        /** People's words. */
        PROSE,
        /** The same, for texts that are searched. */
        EMBEDDED,
        /** A file of text. */
        FILE,
        /** A provider's or a program's own words. */
        OPAQUE,
        IDENTIFIER
    }

    static final List<Spot> ALL = List.of(
            prose("{'messages':[{'role':'user','content':~}]}", "messages[0].content"),
            prose("{'messages':[{'role':'system','content':~}]}", "messages[0].content"),
            prose("{'messages':[{'role':'developer','content':~}]}", "messages[0].content"),
            prose("{'messages':[{'role':'assistant','content':~}]}", "messages[0].content"),
            prose("{'messages':[{'role':'assistant','refusal':~}]}", "messages[0].refusal"),
            prose("{'messages':[{'role':'tool','tool_call_id':'c','content':~}]}", "messages[0].content"),
            prose("{'messages':[{'role':'function','name':'f','content':~}]}", "messages[0].content"),
            prose("{'messages':[{'role':'user','content':[{'type':'text','text':~}]}]}", "messages[0].content[0].text"),
            prose("{'messages':[{'role':'user','content':[~]}]}", "messages[0].content[0]"),
            prose("{'messages':[{'role':'user','name':~,'content':'hi'}]}", "messages[0].name"),
            prose(
                    "{'messages':[{'role':'user','content':[{'type':'file','file':{'filename':~,'file_id':'x'}}]}]}",
                    "messages[0].content[0].file.filename"),
            prose(
                    "{'messages':[{'role':'assistant','tool_calls':[{'id':'a','type':'function','function':{'name':'f',"
                            + "'arguments':~}}]}]}",
                    "messages[0].tool_calls[0].function.arguments"),
            prose(
                    "{'messages':[{'role':'assistant','tool_calls':[{'id':'a','type':'custom','custom':{'name':'f',"
                            + "'input':~}}]}]}",
                    "messages[0].tool_calls[0].custom.input"),
            prose(
                    "{'messages':[{'role':'assistant','function_call':{'name':'f','arguments':~}}]}",
                    "messages[0].function_call.arguments"),
            prose("{'messages':[{'role':'user','content':'hi','unknown':{'x':[~]}}]}", "messages[0].*.*[0]"),
            prose(
                    "{'messages':[{'role':'user','content':[{'type':'odd','odd':{'deep':~}}]}]}",
                    "messages[0].content[0].*.*"),
            prose(
                    "{'tools':[{'type':'function','function':{'name':'f','description':~}}]}",
                    "tools[0].function.description"),
            prose(
                    "{'tools':[{'type':'function','function':{'name':'f','parameters':{'type':'object','properties':"
                            + "{'q':{'type':'string','description':~}}}}}]}",
                    "tools[0].function.parameters.properties.*.description"),
            prose(
                    "{'tools':[{'type':'function','function':{'name':'f','parameters':{'properties':{'q':{'enum':"
                            + "['a',~]}}}}}]}",
                    "tools[0].function.parameters.properties.*.enum[1]"),
            prose(
                    "{'functions':[{'name':'f','parameters':{'properties':{'q':{'default':~}}}}]}",
                    "functions[0].parameters.properties.*.default"),
            prose(
                    "{'response_format':{'type':'json_schema','json_schema':{'name':'a','description':~}}}",
                    "response_format.json_schema.description"),
            prose(
                    "{'response_format':{'type':'json_schema','json_schema':{'name':'a','schema':{'title':~}}}}",
                    "response_format.json_schema.schema.title"),
            prose("{'user':~}", "user"),
            prose("{'safety_identifier':~}", "safety_identifier"),
            prose("{'prompt_cache_key':~}", "prompt_cache_key"),
            prose("{'metadata':{'note':~}}", "metadata.note"),
            prose("{'metadata':{~:'x'}}", "metadata.*"),
            prose("{~:'x'}", "*"),
            prose("{'stop':['a',~]}", "stop[1]"),
            prose("{'stop':~}", "stop"),
            prose("{'prediction':{'type':'content','content':~}}", "prediction.content"),
            prose(
                    "{'prediction':{'type':'content','content':[{'type':'text','text':~}]}}",
                    "prediction.content[0].text"),
            prose(
                    "{'web_search_options':{'user_location':{'type':'approximate','approximate':{'city':~}}}}",
                    "web_search_options.user_location.approximate.city"),
            prose("{'unknown':~}", "*"),
            prose("{'unknown':{'a':{'b':[[~]]}}}", "*.*.*[0][0]"),
            prose("{'prompt':~}", "prompt"),
            prose("{'input':~}", "input"),
            prose("{'instructions':~}", "instructions"),
            prose("{'input':[{'role':'user','content':[{'type':'input_text','text':~}]}]}", "input[0].content[0].text"),
            prose("{'input':[{'type':'function_call_output','call_id':'a','output':~}]}", "input[0].output"),
            prose("{'input':[{'type':'function_call','name':'f','call_id':'a','arguments':~}]}", "input[0].arguments"),
            prose("{'system':~,'messages':[]}", "system"),
            prose("{'system':[{'type':'text','text':~}]}", "system[0].text"),
            prose(
                    "{'messages':[{'role':'user','content':[{'type':'tool_result','tool_use_id':'a','content':[{'type':"
                            + "'text','text':~}]}]}]}",
                    "messages[0].content[0].content[0].text"),
            prose(
                    "{'messages':[{'role':'assistant','content':[{'type':'tool_use','id':'a','name':'f','input':{'q':~}}]}]}",
                    "messages[0].content[0].input.*"),
            prose(
                    "{'messages':[{'role':'user','content':[{'type':'document','title':'a','source':{'type':'text',"
                            + "'media_type':'text/plain','data':~}}]}]}",
                    "messages[0].content[0].source.data"),
            prose("{'tools':[{'name':'f','input_schema':{'description':~}}]}", "tools[0].input_schema.description"),
            prose("{'contents':[{'role':'user','parts':[{'text':~}]}]}", "contents[0].parts[0].text"),
            prose("{'systemInstruction':{'parts':[{'text':~}]}}", "systemInstruction.parts[0].text"),
            prose(
                    "{'contents':[{'role':'user','parts':[{'functionResponse':{'name':'f','response':{'r':~}}}]}]}",
                    "contents[0].parts[0].functionResponse.response.*"),
            new Spot("{'input':~}", "input", Kind.EMBEDDED),
            new Spot("{'input':['a',~]}", "input[1]", Kind.EMBEDDED),
            new Spot(
                    "{'messages':[{'role':'user','content':[{'type':'file','file':{'file_data':~}}]}]}",
                    "messages[0].content[0].file.file_data",
                    Kind.FILE),
            new Spot(
                    "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':~}}]}]}",
                    "messages[0].content[0].image_url.url",
                    Kind.FILE),
            new Spot("{'unknown':~}", "*", Kind.FILE),
            new Spot(
                    "{'messages':[{'role':'assistant','reasoning_content':~}]}",
                    "messages[0].reasoning_content",
                    Kind.OPAQUE),
            new Spot(
                    "{'messages':[{'role':'assistant','reasoning_details':[{'type':'reasoning.text','text':~}]}]}",
                    "messages[0].reasoning_details[0].text",
                    Kind.OPAQUE),
            id("{'model':~}", "model"),
            id("{'messages':[{'role':'tool','tool_call_id':~,'content':'a'}]}", "messages[0].tool_call_id"),
            id("{'messages':[{'role':'assistant','tool_calls':[{'id':~}]}]}", "messages[0].tool_calls[0].id"),
            id("{'tools':[{'type':'function','function':{'name':~}}]}", "tools[0].function.name"),
            id("{'tool_choice':{'type':'function','function':{'name':~}}}", "tool_choice.function.name"),
            id("{'tool_choice':~}", "tool_choice"),
            id("{'reasoning_effort':~}", "reasoning_effort"),
            id("{'messages':[{'role':~,'content':'a'}]}", "messages[0].role"),
            id("{'previous_response_id':~}", "previous_response_id"),
            id("{'logit_bias':{~:1}}", "logit_bias.*"));

    private static Spot prose(String template, String path) {
        return new Spot(template, path, Kind.PROSE);
    }

    private static Spot id(String template, String path) {
        return new Spot(template, path, Kind.IDENTIFIER);
    }

    boolean takes(Planted planted) {
        return switch (kind) {
            case IDENTIFIER -> planted.isIdentifier();
            case OPAQUE -> !planted.what().equals("name");
            case PROSE, EMBEDDED, FILE -> true;
        };
    }

    /** The request with a value in a guise. */
    String request(Planted planted, Guise guise) {
        var said = guise.isWhole() ? guise.write(planted.sentence()) : planted.before() + guise.write(planted.value());
        var text = switch (kind) {
            case IDENTIFIER -> guise.write(planted.value());
            case FILE ->
                "data:text/plain;base64," + Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8));
            case PROSE, EMBEDDED, OPAQUE -> said;
        };
        return template.replace('\'', '"').replace("~", Asking.MAPPER.writeValueAsString(text));
    }

    @Override
    public String toString() {
        return path + " " + kind;
    }
}
