package io.quarkiverse.ivs.composition.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.restassured.path.json.JsonPath;

/** The packaged sample with a secret of its webhook, and the runnable fake, which pushes its events there. */
class PushedEventsIT {

    private static final String SECRET = "the-secret-of-the-webhook";
    private static final String KEY = "QUARKUS_IVS_COMPOSITION_";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aLifeArrivesInItsOrderAndOnce() throws Exception {
        int port = freePort();
        try (FakeProcess fake = FakeProcess.start("--events-webhook-url", "http://localhost:" + port + "/ivs-events",
                "--events-webhook-header", "X-Ivs-Secret: " + SECRET, "--time-to-active", "0s", "--time-to-stopped", "0s");
                SampleProcess sample = SampleProcess.start(fake.uri().toString(), Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        KEY + "EVENTS_WEBHOOK_SECRET", SECRET,
                        KEY + "FILL_MISSING_ARNS", "true",
                        KEY + "AWS_REGION", "eu-west-1",
                        KEY + "AWS_CREDENTIALS_STATIC_PROVIDER_SECRET_ACCESS_KEY", "test-secret"))) {
            String arn = started(sample.uri().resolve("/compositions/podcast"));
            await().atMost(Duration.ofMinutes(1)).until(() -> types(sample, arn).size() == 3);
            URI one = sample.uri().resolve("/compositions/one?arn=" + arn);
            assertThat(send(HttpRequest.newBuilder(one).DELETE()).statusCode()).isEqualTo(204);
            await().atMost(Duration.ofMinutes(1)).until(() -> types(sample, arn).size() >= 6);
            assertThat(types(sample, arn)).containsExactly("SessionStarted", "DestinationStarted", "DestinationStarted",
                    "DestinationEnded", "DestinationEnded", "SessionEnded");
            assertThat(FakeIvs.at(fake.uri()).events()).hasSize(6);
        }
    }

    /** The fake has to know the address of the sample before there is one. */
    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String started(URI compositions) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(compositions).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.from(answer.body()).getString("arn");
    }

    private List<String> types(SampleProcess sample, String arn) throws Exception {
        String events = send(HttpRequest.newBuilder(sample.uri().resolve("/events"))).body();
        return JsonPath.from(events).param("arn", arn).getList("findAll { it.compositionArn == arn }.type");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
