package dev.hubgate.console.firewall;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One thing that a policy says, in words. */
public record Setting(String subject, String words) {

    static List<Setting> of(PolicyDocument document) {
        var settings = new ArrayList<Setting>();
        settings.add(new Setting("Sensitivity", Choices.word(document.sensitivity())));
        settings.add(new Setting("Everything not named", Choices.word(document.usual())));
        for (var action : Action.values()) {
            var titles = document.entities().entrySet().stream()
                    .filter(entity -> entity.getValue() == action)
                    .map(entity -> KindGroup.title(entity.getKey()))
                    .collect(Collectors.joining(", "));
            if (!titles.isEmpty()) {
                settings.add(new Setting("Named to " + verb(action), titles));
            }
        }
        document.custom()
                .forEach(custom -> settings.add(new Setting("Pattern " + custom.name(), Choices.words(custom))));
        if (!document.allow().isEmpty()) {
            settings.add(new Setting("Never personal", String.join(", ", document.allow())));
        }
        settings.add(new Setting("Prompt injection", Choices.word(document.injection())));
        settings.add(new Setting("Images", Choices.word(document.images())));
        settings.add(new Setting("What cannot be read", Choices.word(document.unreadable())));
        settings.add(new Setting("Values come back in replies", Choices.yesOrNo(document.restore())));
        settings.add(new Setting("Replies are read too", Choices.yesOrNo(document.scanReplies())));
        return settings;
    }

    private static String verb(Action action) {
        return action == Action.OFF ? "be left alone" : Choices.word(action);
    }
}
