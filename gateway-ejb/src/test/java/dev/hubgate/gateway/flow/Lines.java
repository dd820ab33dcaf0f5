package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Writes a line for everything, so that a test can read what was sent. */
final class Lines implements Chunks {

    @Override
    public void write(ChatEvent event, Consumer<byte[]> out) {
        switch (event) {
            case ChatEvent.Text more -> line("text " + more.text(), out);
            case ChatEvent.Finish finish -> line("finish " + finish.reason().wire(), out);
            case ChatEvent.Used ignored -> {}
            default -> line(event.getClass().getSimpleName(), out);
        }
    }

    @Override
    public void usage(Usage usage, long costNano, Consumer<byte[]> out) {
        line("usage " + usage.prompt() + " " + usage.completion() + " " + usage.source() + " cost " + costNano, out);
    }

    @Override
    public void failure(Failure failure, String correlationId, Consumer<byte[]> out) {
        line("failure " + failure.status() + " " + failure.code() + " " + correlationId, out);
    }

    @Override
    public void done(Consumer<byte[]> out) {
        line("done", out);
    }

    private static void line(String text, Consumer<byte[]> out) {
        out.accept((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
