package io.quarkiverse.ivs.composition.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The packaged application as it is deployed: {@code java -jar}, and nothing but the environment. */
class ConfiguredByTheEnvironmentIT {

    private static final String KEY = "QUARKUS_IVS_COMPOSITION_";
    private static final String PODCAST = KEY + "TEMPLATES_PODCAST_";
    private static final String ARN = "arn:aws:ivs:eu-west-1:111122223333:";
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[^ ]+)");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void itStartsACompositionAtThatEndpointWithThoseArns() throws Exception {
        CompletableFuture<String> authorization = new CompletableFuture<>();
        CompletableFuture<String> start = new CompletableFuture<>();
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/StartComposition", exchange -> {
            authorization.complete(exchange.getRequestHeaders().getFirst("Authorization"));
            start.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, "{\"composition\":{\"arn\":\"" + ARN + "composition/AbCd\",\"stageArn\":\"" + ARN
                    + "stage/a\",\"state\":\"STARTING\"}}");
        });
        service.start();
        try (Application application = new Application(Map.of(
                KEY + "ENDPOINT_OVERRIDE", "http://localhost:" + service.getAddress().getPort(),
                KEY + "AWS_CREDENTIALS_TYPE", "static",
                KEY + "AWS_CREDENTIALS_STATIC_PROVIDER_ACCESS_KEY_ID", "AKIDEXAMPLE",
                KEY + "AWS_CREDENTIALS_STATIC_PROVIDER_SECRET_ACCESS_KEY", "secret",
                PODCAST + "STAGE_ARN", ARN + "stage/a",
                PODCAST + "CHANNEL_CHANNEL_ARN", ARN + "channel/b",
                PODCAST + "S3_STORAGE_CONFIGURATION_ARN", ARN + "storage-configuration/c",
                PODCAST + "S3_ENCODER_CONFIGURATION_ARN", ARN + "encoder-configuration/d"))) {
            HttpResponse<String> started = application.send("POST", "/compositions/podcast");

            assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
            assertThat(started.body()).contains("\"arn\":\"" + ARN + "composition/AbCd\"", "\"state\":\"STARTING\"");
            assertThat(authorization.join()).contains("Credential=AKIDEXAMPLE/", "/eu-west-1/ivs/aws4_request");
            assertThat(start.join()).contains(ARN + "stage/a", ARN + "channel/b", ARN + "storage-configuration/c",
                    ARN + "encoder-configuration/d");
        } finally {
            service.stop(0);
        }
    }

    @Test
    void withoutAnyOfItTheFirstCallSaysWhatToSet() throws Exception {
        // The webhook of the sample insists on a secret where the endpoint is AWS's.
        try (Application application = new Application(Map.of("QUARKUS_IVS_COMPOSITION_EVENTS_WEBHOOK_SECRET", "a-secret"))) {
            HttpResponse<String> withoutArns = application.send("POST", "/compositions/interview");
            assertThat(withoutArns.statusCode()).isEqualTo(400);
            assertThat(withoutArns.body()).contains(sentence("interview.stage-arn", "INTERVIEW_STAGE_ARN", "stageArn"),
                    sentence("interview.channel.channel-arn", "INTERVIEW_CHANNEL_CHANNEL_ARN", "channelArn"));
            assertThat(application.send("POST", "/compositions/archive").body()).contains(
                    sentence("archive.s3.storage-configuration-arn", "ARCHIVE_S3_STORAGE_CONFIGURATION_ARN",
                            "storageConfigurationArn"));

            HttpResponse<String> withoutCredentials = application.send("GET", "/compositions/one?arn=" + ARN + "composition/a");
            assertThat(withoutCredentials.statusCode()).isEqualTo(503);
            assertThat(withoutCredentials.body()).contains("GetComposition was not sent: No AWS credentials were found by"
                    + " quarkus.ivs-composition.aws.credentials.type=default: set quarkus.ivs-composition.aws.credentials.type,");

            HttpResponse<String> withoutRegion = application.send("GET", "/compositions");
            assertThat(withoutRegion.statusCode()).isEqualTo(400);
            assertThat(withoutRegion.body()).contains(
                    "ListCompositions was not sent: No AWS region is known: set quarkus.ivs-composition.aws.region.");
        }
    }

    private static String sentence(String key, String variable, String option) {
        return "quarkus.ivs-composition.templates." + key + " is not set. Set it, or the environment variable " + KEY
                + "TEMPLATES_" + variable + ", or give the call StartOptions." + option + ".";
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The running application; it listens where it finds a free port, and says so in its log. */
    private final class Application implements AutoCloseable {

        private final Process process;
        private final URI uri;

        Application(Map<String, String> variables) throws Exception {
            ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()).redirectErrorStream(true);
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("QUARKUS_"));
            // Nothing of this machine: no profile, and no metadata service.
            environment.put("AWS_CONFIG_FILE", "target/no-such-file");
            environment.put("AWS_SHARED_CREDENTIALS_FILE", "target/no-such-file");
            environment.put("AWS_EC2_METADATA_DISABLED", "true");
            environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
            environment.put("QUARKUS_HTTP_PORT", "0");
            environment.putAll(variables);
            process = builder.start();
            CompletableFuture<URI> listening = new CompletableFuture<>();
            Thread reader = new Thread(() -> read(process, listening), "log of the application");
            reader.setDaemon(true);
            reader.start();
            try {
                uri = listening.get(2, TimeUnit.MINUTES);
            } catch (Exception e) {
                close();
                throw e;
            }
        }

        /** To the end, since the application would wait for its log to be read. */
        private void read(Process process, CompletableFuture<URI> listening) {
            StringBuilder log = new StringBuilder();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    log.append(line).append('\n');
                    Matcher found = LISTENING.matcher(line);
                    if (found.find()) {
                        listening.complete(URI.create(found.group(1)));
                    }
                }
            } catch (IOException e) {
                listening.completeExceptionally(new UncheckedIOException(e));
            }
            listening.completeExceptionally(new IllegalStateException("The application ended:\n" + log));
        }

        HttpResponse<String> send(String method, String path) throws Exception {
            return http.send(
                    HttpRequest.newBuilder(uri.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody()).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
