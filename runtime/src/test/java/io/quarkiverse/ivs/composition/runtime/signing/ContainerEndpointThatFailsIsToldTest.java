package io.quarkiverse.ivs.composition.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

class ContainerEndpointThatFailsIsToldTest {

    private static final String URI_PROPERTY = "aws.containerCredentialsFullUri";
    private static final String NONE = "No AWS credentials were found by quarkus.ivs-composition.aws.credentials.type=container:"
            + " the container's credentials endpoint ";

    private HttpServer endpoint;

    @BeforeEach
    void start() throws IOException {
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.start();
        System.setProperty(URI_PROPERTY, uri().toString());
    }

    @AfterEach
    void stop() {
        System.clearProperty(URI_PROPERTY);
        endpoint.stop(0);
    }

    @ParameterizedTest
    @CsvSource({ "500, true, ''", "503, true, ''", "429, true, ''",
            "403, false, ' Check that the container has a role (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or _FULL_URI).'" })
    void oneThatRefuses(int status, boolean mayPass, String remedy) {
        answer(status, "{\"message\":\"no\"}");
        NoCredentialsException failure = failure();

        assertThat(failure).hasMessage(NONE + "answered " + status + "." + remedy);
        assertThat(failure.mayPass()).isEqualTo(mayPass);
    }

    @ParameterizedTest
    @CsvSource({ "<html>SECRET</html>", "'{\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"SECRET'" })
    void oneThatAnswersNoJson(String body) {
        answer(200, body);
        NoCredentialsException failure = failure();

        assertThat(failure).hasMessage(NONE + "answered something that is no JSON.").hasNoCause();
        assertThat(failure.mayPass()).isTrue();
    }

    @Test
    void oneThatIsNotThere() {
        endpoint.stop(0);
        NoCredentialsException failure = failure();

        assertThat(failure).hasMessage(NONE + "cannot be reached.");
        assertThat(failure.mayPass()).isTrue();
    }

    private void answer(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        endpoint.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/");
    }

    private static NoCredentialsException failure() {
        CredentialsLookUp lookUp = new CredentialsLookUp(
                EachCredentialsTypeHasItsProviderTest.source(Map.of("type", "container")), new NoCredentialsText());
        return catchThrowableOfType(NoCredentialsException.class, lookUp::get);
    }
}
