package io.quarkiverse.ivs.composition.it.redis;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Takes the events from the fake to the webhook of some replica, and to another one if that one does not take it. */
final class EventBus implements AutoCloseable {

    static final String SECRET = "a secret of this test";
    private static final int DELIVERIES = 10;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(7);
    private final URI fake;
    private final Supplier<List<URI>> replicas;
    private final Set<String> ids = new HashSet<>();
    private final Thread thread = new Thread(this::run, "events");
    private volatile int delivered;
    private volatile boolean closed;

    EventBus(URI fake, Supplier<List<URI>> replicas) {
        this.fake = fake;
        this.replicas = replicas;
        thread.setDaemon(true);
        thread.start();
    }

    /** How many different events came, and how many came once more. */
    int distinct() {
        return ids.size();
    }

    int doubled() {
        return delivered - ids.size();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join(30_000);
    }

    private void run() {
        long got = 0;
        while (!closed) {
            try {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(fake.resolve("/_fake/events?after=" + got)).build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    // There was none for a while.
                    continue;
                }
                for (JsonNode event : mapper.readTree(answer.body()).path("events")) {
                    got = event.path("number").asLong();
                    delivered++;
                    ids.add(mapper.readTree(event.path("json").asText()).path("id").asText());
                    deliver(event.path("json").asText());
                }
            } catch (IOException | InterruptedException e) {
                if (!closed) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void deliver(String json) throws InterruptedException {
        for (int delivery = 1; delivery <= DELIVERIES; delivery++) {
            List<URI> all = replicas.get();
            try {
                int status = http.send(HttpRequest.newBuilder(all.get(random.nextInt(all.size())).resolve("/ivs-events"))
                        .header("X-Ivs-Secret", SECRET).POST(HttpRequest.BodyPublishers.ofString(json)).build(),
                        HttpResponse.BodyHandlers.discarding()).statusCode();
                if (status == 200) {
                    return;
                }
            } catch (IOException killed) {
                // To another one.
            }
        }
    }
}
