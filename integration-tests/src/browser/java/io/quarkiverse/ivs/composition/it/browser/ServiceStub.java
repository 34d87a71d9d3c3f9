package io.quarkiverse.ivs.composition.it.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A service with one composition that can be stopped. It is no fake of ours, and does not say that it is one. */
final class ServiceStub implements AutoCloseable {

    static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:composition/AbCdEfGh";

    private final HttpServer server;
    private final List<String> stopped = new CopyOnWriteArrayList<>();
    private volatile String state = "ACTIVE";

    private ServiceStub(HttpServer server) {
        this.server = server;
    }

    static ServiceStub start() {
        try {
            ServiceStub stub = new ServiceStub(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            stub.server.createContext("/", stub::answer);
            stub.server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The bodies of the requests to stop. */
    List<String> stopped() {
        return stopped;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestURI().getPath()) {
            case "/ListCompositions" -> send(exchange, 200, "{\"compositions\":[" + composition("") + "]}");
            case "/GetComposition" -> send(exchange, 200,
                    "{\"composition\":" + composition(",\"configuration\":{\"name\":\"live\",\"channel\":{\"channelArn\":"
                            + "\"arn:aws:ivs:eu-west-1:123456789012:channel/Ch\"}}") + "}");
            case "/StopComposition" -> {
                stopped.add(body);
                state = "STOPPED";
                send(exchange, 200, "{}");
            }
            default -> send(exchange, 404, "{\"message\":\"Not found\"}");
        }
    }

    private String composition(String configuration) {
        return """
                {"arn":"%s","stageArn":"arn:aws:ivs:eu-west-1:123456789012:stage/St","state":"%s","tags":{},\
                "startTime":"2026-01-31T12:00:00Z","destinations":[{"id":"Ds","state":"%s"%s}]}"""
                .formatted(ARN, state, state, configuration);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
