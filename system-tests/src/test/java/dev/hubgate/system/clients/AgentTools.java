package dev.hubgate.system.clients;

import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import java.util.ArrayList;
import java.util.List;

/** Two tools that an agent has, and what they were called with. */
final class AgentTools {
    /** The schema of its arguments is made from this. */
    public static class Weather {
        public String city;
        public int days;
    }

    /** The schema of its arguments is made from this. */
    public static class LocalTime {
        public String city;
    }

    private final List<String> called = new ArrayList<>();

    /** What the tool gives. */
    String run(ChatCompletionMessageFunctionToolCall call) {
        String name = call.function().name();
        if (name.equals("Weather")) {
            Weather asked = call.function().arguments(Weather.class);
            called.add(name + " " + asked.city + " " + asked.days);
            return asked.days + " days of snow";
        }
        called.add(name + " " + call.function().arguments(LocalTime.class).city);
        return "ten past \"four\" – 16:10";
    }

    /** Each call, in order: the tool and its arguments. */
    List<String> called() {
        return called;
    }
}
