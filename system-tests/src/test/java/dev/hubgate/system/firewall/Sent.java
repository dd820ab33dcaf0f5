package dev.hubgate.system.firewall;

import dev.hubgate.system.running.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A request, and what came back. */
record Sent(Row row, Reply reply) {
    private static final int AT_ONCE = 4;

    /** Sends them, some at a time. */
    static List<Sent> all(Ward ward, List<Row> rows) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Sent>> tasks = new ArrayList<>();
            for (Row row : rows) {
                tasks.add(() -> new Sent(
                        row, ward.caller().post(row.endpoint(), row.body().toString())));
            }
            List<Sent> sent = new ArrayList<>();
            for (Future<Sent> one : threads.invokeAll(tasks)) {
                sent.add(one.get());
            }
            return sent;
        }
    }

    @Override
    public String toString() {
        return row + ": " + row.body() + " got " + reply.header("x-hub-firewall") + " " + reply;
    }
}
