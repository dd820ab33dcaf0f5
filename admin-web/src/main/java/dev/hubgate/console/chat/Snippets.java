package dev.hubgate.console.chat;

import java.util.List;

/** The first call in several languages, ready to paste. */
public final class Snippets {

    /** Built in, free and simulated: works without any provider's account. */
    public static final String MODEL = "sandbox/chat";

    private static final String CURL = """
            curl %1$s/chat/completions \\
              -H "Authorization: Bearer %2$s" \\
              -H "Content-Type: application/json" \\
              -d '{"model": "%3$s", "messages": [{"role": "user", "content": "Hello from curl"}]}'""";
    private static final String PYTHON = """
            # pip install openai
            from openai import OpenAI

            client = OpenAI(
                base_url="%1$s",
                api_key="%2$s",
            )
            reply = client.chat.completions.create(
                model="%3$s",
                messages=[{"role": "user", "content": "Hello from Python"}],
            )
            print(reply.choices[0].message.content)""";
    private static final String NODE = """
            // npm install openai
            import OpenAI from "openai";

            const client = new OpenAI({
              baseURL: "%1$s",
              apiKey: "%2$s",
            });
            const reply = await client.chat.completions.create({
              model: "%3$s",
              messages: [{ role: "user", content: "Hello from Node" }],
            });
            console.log(reply.choices[0].message.content);""";
    private static final String LANGCHAIN = """
            # pip install langchain-openai
            from langchain_openai import ChatOpenAI

            model = ChatOpenAI(
                base_url="%1$s",
                api_key="%2$s",
                model="%3$s",
            )
            print(model.invoke("Hello from LangChain").content)""";

    /**
     * One snippet.
     *
     * @param id for addresses of elements
     * @param label for people
     */
    public record Snippet(String id, String label, String text) {}

    private Snippets() {}

    /** All of them, with these values filled in. */
    public static List<Snippet> with(String baseUrl, String key) {
        return List.of(
                new Snippet("curl", "curl", CURL.formatted(baseUrl, key, MODEL)),
                new Snippet("python", "Python", PYTHON.formatted(baseUrl, key, MODEL)),
                new Snippet("node", "Node", NODE.formatted(baseUrl, key, MODEL)),
                new Snippet("langchain", "LangChain", LANGCHAIN.formatted(baseUrl, key, MODEL)));
    }
}
