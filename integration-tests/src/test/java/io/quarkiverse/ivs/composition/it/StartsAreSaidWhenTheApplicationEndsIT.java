package io.quarkiverse.ivs.composition.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

/** SIGTERM, with starts that are under way at a service that does not answer, and others that wait for their turn. */
class StartsAreSaidWhenTheApplicationEndsIT {

    @Test
    void eachStartThatIsUnderWayIsSaidWithItsTokenAndNothingHidesIt() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/StartComposition",
                exchange -> received.add(new String(exchange.getRequestBody().readAllBytes())));
        service.start();
        try (SampleProcess sample = SampleProcess.start("http://localhost:" + service.getAddress().getPort(),
                Map.of("QUARKUS_IVS_COMPOSITION_RATE_LIMIT_REQUESTS_PER_SECOND", "1",
                        "QUARKUS_IVS_COMPOSITION_RATE_LIMIT_MAX_WAIT", "5m", "QUARKUS_IVS_COMPOSITION_TIMEOUT", "2m"))) {
            URI start = sample.uri().resolve("/compositions/archive");
            for (int i = 0; i < 22; i++) {
                HttpClient.newHttpClient().sendAsync(
                        HttpRequest.newBuilder(start).POST(HttpRequest.BodyPublishers.noBody()).build(),
                        HttpResponse.BodyHandlers.ofString());
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> received.size() == 2);

            sample.terminate();

            assertThat(sample.log()).noneMatch(line -> line.contains("ArC container not initialized"))
                    .noneMatch(line -> line.startsWith("\tat "));
            List<String> said = sample.log().stream().filter(line -> line.contains("it may have started a composition"))
                    .toList();
            assertThat(said).hasSameSizeAs(received)
                    .allMatch(line -> line.contains("WARN"));
            assertThat(received).allSatisfy(body -> {
                String token = body.replaceAll(".*\"idempotencyToken\":\"([^\"]+)\".*", "$1");
                assertThat(said).anyMatch(line -> line.contains("token \"" + token + "\""));
            });
        } finally {
            service.stop(0);
        }
    }
}
