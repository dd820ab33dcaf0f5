package dev.hubgate.system.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A sloppy request does not pass: of one that is sound, something is replaced, and the vendor's reading refuses it. In the
 * tables ' stands for ", and | parts the columns.
 */
class StrictnessTest {
    private static final String ANTHROPIC = """
            {"model":"claude-sonnet-4-5","max_tokens":4000,"thinking":{"type":"enabled","budget_tokens":2000},
             "system":[{"type":"text","text":"Be brief."}],
             "tools":[{"name":"weather","input_schema":{"type":"object"}}],
             "messages":[{"role":"user","content":[{"type":"text","text":"Weather?"}]},
              {"role":"assistant","content":[{"type":"thinking","thinking":"Hm.","signature":"PROOF"},
               {"type":"tool_use","id":"toolu_1","name":"weather","input":{}},
               {"type":"tool_use","id":"toolu_2","name":"weather","input":{}}]},
              {"role":"user","content":[{"type":"tool_result","tool_use_id":"toolu_1","content":"snow"},
               {"type":"tool_result","tool_use_id":"toolu_2","content":[{"type":"text","text":"sun"}]}]}]}
            """.replace("PROOF", Proof.of(AnthropicTurns.SIGNER, "Hm."));
    private static final String GEMINI = """
            {"systemInstruction":{"parts":[{"text":"Be brief."}]},"generationConfig":{"maxOutputTokens":100},
             "tools":[{"functionDeclarations":[{"name":"weather","parametersJsonSchema":{"type":"object"}}]}],
             "contents":[{"role":"user","parts":[{"text":"Weather?"}]},
              {"role":"model","parts":[{"functionCall":{"name":"weather","args":{}},"thoughtSignature":"PROOF"},
               {"functionCall":{"name":"weather","args":{}}}]},
              {"role":"user","parts":[{"functionResponse":{"name":"weather","response":{"result":"snow"}}},
               {"functionResponse":{"name":"weather","response":{"result":"sun"}}}]}]}
            """.replace("PROOF", Proof.of(GeminiTurns.SIGNER, "weather"));
    private static final String BEDROCK = """
            {"system":[{"text":"Be brief."}],"inferenceConfig":{"maxTokens":4000},
             "additionalModelRequestFields":{"thinking":{"type":"enabled","budget_tokens":2000}},
             "toolConfig":{"tools":[{"toolSpec":{"name":"weather","inputSchema":{"json":{"type":"object"}}}}]},
             "messages":[{"role":"user","content":[{"text":"Weather?"}]},
              {"role":"assistant","content":[
               {"reasoningContent":{"reasoningText":{"text":"Hm.","signature":"PROOF"}}},
               {"toolUse":{"toolUseId":"t1","name":"weather","input":{}}}]},
              {"role":"user","content":[{"toolResult":{"toolUseId":"t1","content":[{"text":"snow"}]}}]}]}
            """.replace("PROOF", Proof.of(AnthropicTurns.SIGNER, "Hm."));

    private static Strict body(String json) {
        return Strict.body(new UpstreamCall("POST", "/", Map.of(), json.getBytes(StandardCharsets.UTF_8), 0));
    }

    private static ChatRequest anthropic(String json) {
        return new AnthropicReading(body(json), Optional.empty(), false).read();
    }

    private static ChatRequest gemini(String json) {
        return new GeminiReading(body(json), "gemini-3-flash", false, false).read();
    }

    private static ChatRequest vertex(String json) {
        return new GeminiReading(body(json), "gemini-3-flash", true, false).read();
    }

    private static ChatRequest bedrock(String json) {
        return new ConverseReading(body(json), "us.anthropic.claude-sonnet-4-5", false).read();
    }

    @Test
    void takesWhatIsSound() {
        for (ChatRequest read : List.of(anthropic(ANTHROPIC), gemini(GEMINI), vertex(GEMINI), bedrock(BEDROCK))) {
            assertThat(read.conversation().told().getFirst()).isEqualTo(new Conversation.Told("weather", "snow"));
            assertThat(read.conversation().remembersItsThought()).isTrue();
            assertThat(read.wanted()).isEmpty();
        }
        assertThat(anthropic(ANTHROPIC).conversation().told()).hasSize(2);
    }

    private static void refuses(
            Function<String, ChatRequest> vendor, String sound, String part, String instead, String why) {
        String from = part.replace('\'', '"');
        assertThat(sound).contains(from);
        String sloppy = sound.replace(from, instead == null ? "" : instead.replace('\'', '"'));
        assertThatThrownBy(() -> vendor.apply(sloppy))
                .isInstanceOf(Protest.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'max_tokens':4000, | | max_tokens",
                "'max_tokens':4000 | 'max_tokens':1500 | budget_tokens",
                "'max_tokens':4000 | 'max_tokens':4000,'seed':7 | seed: Extra inputs",
                "'max_tokens':4000 | 'max_tokens':4000,'temperature':0.5 | temperature",
                "'Be brief.' | ' ' | non-empty",
                "'toolu_2','content' | 'toolu_3','content' | no result for call toolu_2",
                "'id':'toolu_2' | 'id':'toolu_1' | unique",
                "'id':'toolu_2' | 'id':'toolu.2' | pattern",
                "'input':{}} | 'input':'{}'} | object",
                "'thinking':'Hm.' | 'thinking':'Hm?' | Invalid `signature`",
                "{'role':'user','content':[{'type':'tool_result' | {'role':'user','content':[{'type':'text','text':'A'},{'type':'tool_result' | must come first",
                "'role':'assistant' | 'role':'user' | messages.1.content.0.type",
                "'tools':[{'name':'weather','input_schema':{'type':'object'}}], | | tools",
                "'input_schema':{'type':'object'} | 'input_schema':{} | input_schema.type",
                "'messages':[ | 'messages':[{'role':'assistant','content':'Hi'}, | alternate",
                "'messages':[ | 'messages':[{'role':'user','content':'Hi'}, | alternate",
                "'thinking':{ | 'tool_choice':{'type':'any'},'thinking':{ | Thinking may not"
            })
    void refusesWhatAnthropicWould(String part, String instead, String why) {
        refuses(StrictnessTest::anthropic, ANTHROPIC, part, instead, why);
    }

    @Test
    void wantsTheThoughtThatLedToACall() {
        String forgotten = ANTHROPIC.replaceFirst("\\{\"type\":\"thinking\",\"thinking\"[^}]*},", "");
        assertThat(forgotten).isNotEqualTo(ANTHROPIC);
        assertThatThrownBy(() -> anthropic(forgotten)).hasMessageContaining("Expected `thinking`");
        String lost = GEMINI.replaceFirst(",\"thoughtSignature\":\"[^\"]*\"", "");
        assertThat(lost).isNotEqualTo(GEMINI);
        assertThatThrownBy(() -> gemini(lost)).hasMessageContaining("missing a thought_signature");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'thoughtSignature':' | 'thoughtSignature':'A | Corrupted",
                "'maxOutputTokens':100 | 'maxOutputTokens':100,'maxTokens':1 | maxTokens: Extra",
                "'generationConfig' | 'generation_config':{},'generationConfig' | generation_config",
                "'role':'model' | 'role':'assistant' | role",
                "'response':{'result':'sun'} | 'response':'sun' | object",
                ",{'functionResponse':{'name':'weather','response':{'result':'sun'}}} | | 2 calls must have",
                "{'result':'snow'}} | {'result':'snow'},'extra':1} | extra",
                "'name':'weather','response':{'result':'snow'} | 'name':'time','response':{'result':'snow'} | no result",
                "'tools':[ | 'tools':[{'functionDeclarations':[]}, | functionDeclarations",
                "'parametersJsonSchema' | 'parameters':{},'parametersJsonSchema' | mutually exclusive",
                "'parametersJsonSchema':{ | 'parameters':{'additionalProperties':false, | additionalProperties",
                "'text':'Weather?' | 'fileData':{'fileUri':'https://images.example/a.png','mimeType':'image/png'} | fileUri",
                "'contents':[ | 'contents':[{'role':'model','parts':[{'text':'Hi'}]}, | alternate"
            })
    void refusesWhatGeminiWould(String part, String instead, String why) {
        String flat = GEMINI.replaceAll("\\n\\s*", "");
        refuses(StrictnessTest::gemini, flat, part, instead, why);
    }

    @Test
    void refusesIdsOfCallsOnVertexAlone() {
        String withIds =
                GEMINI.replace("{\"name\":\"weather\",\"args\"", "{\"id\":\"a\",\"name\":\"weather\",\"args\"");
        assertThatThrownBy(() -> vertex(withIds)).hasMessageContaining("functionCall.id: Extra inputs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'maxTokens':4000 | 'maxTokens':4000,'topK':3 | topK: Extra",
                "'maxTokens':4000 | 'maxTokens':1500 | budget_tokens",
                "'maxTokens':4000 | 'maxTokens':4000,'temperature':1.5 | temperature",
                "'system':[ | 'stream':true,'system':[ | stream: Extra",
                "'text':'Weather?' | 'text':' ' | non-empty",
                "'toolResult':{'toolUseId':'t1' | 'toolResult':{'toolUseId':'t2' | no result",
                "'toolUse':{'toolUseId':'t1' | 'toolUse':{'toolUseId':'t 1' | pattern",
                "'text':'Hm.' | 'text':'Hm?' | Invalid `signature`",
                "'content':[{'toolResult' | 'content':[{'text':'A'},{'toolResult' | must come first",
                "[{'text':'snow'}] | 'snow' | valid list",
                "'name':'weather','inputSchema' | 'name':'weather','description':' ','inputSchema' | non-empty",
                "'inputSchema':{'json':{'type':'object'}} | 'inputSchema':{'json':{}} | type",
                "'toolConfig':{'tools':[{'toolSpec':{'name':'weather','inputSchema':{'json':{'type':'object'}}}}]}, | | toolConfig",
                "'text':'Weather?' | 'image':{'format':'png','source':{'bytes':'?'}} | base64",
                "'text':'Weather?' | 'document':{'format':'pdf','name':'a','source':{'bytes':'QQ=='}} | text block beside"
            })
    void refusesWhatBedrockWould(String part, String instead, String why) {
        refuses(StrictnessTest::bedrock, BEDROCK.replaceAll("\\n\\s*", ""), part, instead, why);
    }
}
