package io.quarkiverse.ivs.composition.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.smallrye.config.SmallRyeConfigBuilder;

class FakeControlTest {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean answers = true;
    private volatile boolean isFake = true;
    private HttpServer server;
    private String uri;
    private FakeControl fake;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_fake/clock", this::answer);
        server.start();
        uri = "http://localhost:" + server.getAddress().getPort();
        fake = new FakeControl(new SmallRyeConfigBuilder().withDefaultValue(ConfigKeys.ENDPOINT_OVERRIDE, uri).build());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anEndpointThatHasAnsweredIsNotAskedAgain() {
        assertThat(fake.endpoint()).isEqualTo(new EndpointInUse(uri, true));
        assertThat(fake.endpoint()).isEqualTo(new EndpointInUse(uri, true));
        assertThat(asked).hasValue(1);
    }

    @Test
    void oneThatDoesNotAnswerIsNoServiceForGood() {
        answers = false;
        assertThatThrownBy(fake::endpoint).hasMessageStartingWith(uri + " does not answer: ");
        answers = true;
        assertThat(fake.endpoint()).isEqualTo(new EndpointInUse(uri, true));
    }

    @Test
    void whatWasTheFakeIsAskedAgainAfterAFailure() {
        assertThat(fake.endpoint().fake()).isTrue();
        isFake = false;
        assertThatThrownBy(() -> fake.get("clock"))
                .hasMessage("The endpoint is not the fake, so it cannot be driven from here");
        assertThat(fake.endpoint().fake()).isFalse();
    }

    @Test
    void spacesAroundTheEndpointAreNoPartOfIt() {
        fake = new FakeControl(new SmallRyeConfigBuilder().withDefaultValue(ConfigKeys.ENDPOINT_OVERRIDE, uri + "/ ").build());
        assertThat(fake.endpoint()).isEqualTo(new EndpointInUse(uri, true));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        if (answers) {
            if (isFake) {
                exchange.getResponseHeaders().set("X-Ivs-Fake", "1");
            }
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes());
        }
        exchange.close();
    }
}
