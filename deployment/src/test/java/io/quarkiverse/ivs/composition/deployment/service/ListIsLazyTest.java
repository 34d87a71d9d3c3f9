package io.quarkiverse.ivs.composition.deployment.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkiverse.ivs.composition.AccessDeniedException;
import io.quarkiverse.ivs.composition.CompositionException;
import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Against a service of three pages with two items each. It runs outside the application's class loader, so it is
 * asked over HTTP what it was asked.
 */
class ListIsLazyTest {

    private static final List<String> REQUESTS = new CopyOnWriteArrayList<>();
    private static final String ITEM = "{\"arn\":\"a\",\"state\":\"ACTIVE\"}";

    private static HttpServer server;

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.http.test-port", "0")
            .setBeforeAllCustomizer(ListIsLazyTest::startServer)
            .setAfterAllCustomizer(() -> server.stop(0))
            .overrideRuntimeConfigKey("quarkus.ivs-composition.aws.credentials.type", "anonymous")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.rate-limit.enabled", "false");

    @Inject
    CompositionService compositions;

    @ConfigProperty(name = "quarkus.ivs-composition.endpoint-override")
    String endpoint;

    @BeforeEach
    void forgetEarlierRequests() {
        requests();
    }

    /** The requests since it was last asked. */
    private List<String> requests() {
        return given().baseUri(endpoint).get("/requests").then().extract().asString().lines().toList();
    }

    @Test
    void allPagesAreListed() {
        try (Stream<CompositionSummary> all = compositions.list(ListCompositionsRequest.builder().build(), "eu-west-1")) {
            assertThat(all.map(CompositionSummary::arn)).containsExactly("0-a", "0-b", "1-a", "1-b", "2-a", "2-b");
        }
        assertThat(requests()).containsExactly("{}", "{\"nextToken\":\"1\"}", "{\"nextToken\":\"2\"}");
    }

    @Test
    void aPageThatNobodyComesToIsNotAskedFor() {
        try (Stream<CompositionSummary> all = compositions.list(ListCompositionsRequest.builder().maxResults(2).build(),
                "eu-west-1")) {
            assertThat(all.limit(1).map(CompositionSummary::arn)).containsExactly("0-a");
        }
        assertThat(requests()).containsExactly("{\"maxResults\":2}");
    }

    @Test
    void aFailingPageFailsWhereItIsReached() {
        try (Stream<CompositionSummary> all = compositions.list(ListCompositionsRequest.builder().nextToken("broken").build(),
                "eu-west-1")) {
            assertThatThrownBy(all::toList).isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "again", "byturns" })
    void aListThatWouldNeverEndSaysSo(String token) {
        try (Stream<CompositionSummary> all = compositions.list(ListCompositionsRequest.builder().nextToken(token).build(),
                "eu-west-1")) {
            assertThatThrownBy(() -> all.limit(100).toList()).isInstanceOf(CompositionException.class)
                    .hasMessageStartingWith("ListCompositions would never end: page ")
                    .hasMessageContaining(" has the nextToken \"" + token + "\", which an earlier page had.");
        }
        assertThat(requests()).hasSizeLessThan(4);
    }

    private static void startServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/ListCompositions", ListIsLazyTest::answer);
        server.createContext("/requests", exchange -> {
            respond(exchange, String.join("\n", REQUESTS));
            REQUESTS.clear();
        });
        server.start();
        TEST.overrideRuntimeConfigKey("quarkus.ivs-composition.endpoint-override",
                "http://localhost:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        REQUESTS.add(request);
        if (request.contains("broken")) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", "AccessDeniedException");
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
            return;
        }
        if (request.contains("again") || request.contains("byturns")) {
            String again = request.contains("byturns") ? "other" : "again";
            respond(exchange, "{\"compositions\":[" + ITEM + "],\"nextToken\":\"" + again + "\"}");
            return;
        }
        if (request.contains("other")) {
            respond(exchange, "{\"compositions\":[" + ITEM + "],\"nextToken\":\"byturns\"}");
            return;
        }
        int page = request.contains("nextToken") ? Character.getNumericValue(request.charAt(request.length() - 3)) : 0;
        String next = page < 2 ? ",\"nextToken\":\"" + (page + 1) + '"' : "";
        respond(exchange, "{\"compositions\":[{\"arn\":\"" + page + "-a\",\"state\":\"ACTIVE\"},{\"arn\":\"" + page
                + "-b\",\"state\":\"ACTIVE\"}]" + next + '}');
    }

    private static void respond(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
