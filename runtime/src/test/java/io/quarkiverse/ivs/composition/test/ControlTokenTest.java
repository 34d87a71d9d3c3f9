package io.quarkiverse.ivs.composition.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What a fake that is elsewhere asks for is sent with each request. */
class ControlTokenTest {

    private final List<String> sent = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            sent.add(exchange.getRequestHeaders().getFirst("X-Ivs-Fake-Token"));
            exchange.getResponseHeaders().add("X-Ivs-Fake", "1");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Test
    void theTokenThatSomebodyGives() {
        FakeIvs.at(URI.create(endpoint()), "12345678").reset();
        FakeIvs.at(URI.create(endpoint())).reset();
        assertThat(sent).containsExactly("12345678", null);
    }

    @Test
    void theTokenThatDevServicesHandOver() {
        SmallRyeConfig config = new SmallRyeConfigBuilder().addDiscoveredConverters()
                .withMapping(IvsCompositionRuntimeConfig.class).withValidateUnknown(false)
                .withSources(new PropertiesConfigSource(Map.of("quarkus.ivs-composition.endpoint-override", endpoint(),
                        "quarkus.ivs-composition.devservices.control-token", "abcdefgh"), "handed over", 100))
                .build();
        new FakeIvsProducer().fake(config.getConfigMapping(IvsCompositionRuntimeConfig.class), config).reset();
        assertThat(sent).containsExactly("abcdefgh");
    }
}
