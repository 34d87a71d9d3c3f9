package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpServer;

import io.quarkiverse.ivs.composition.events.IvsEvents;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.TestConfig;
import io.quarkiverse.ivs.composition.runtime.guard.CapturedLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

class FakeFollowerTest {

    private static final String OURS = "quarkus.ivs-composition.";

    private static FakeFollower follower(String... lines) {
        return new FakeFollower(config(lines), null, null);
    }

    private static IvsCompositionRuntimeConfig config(String... lines) {
        return TestConfig.file(lines).build().getConfigMapping(IvsCompositionRuntimeConfig.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "https://ivs.example.com", "http://127.0.0.1.example.com", "http://10.0.0.1:80" })
    void nobodyButAFakeOnTheLoopbackInterfaceIsAsked(String endpoint) {
        FakeFollower follower = follower(OURS + "endpoint-override=" + endpoint, OURS + "events.follow-fake=true");
        assertThatThrownBy(() -> follower.start(new StartupEvent())).isExactlyInstanceOf(ConfigurationException.class)
                .hasMessage(OURS + "events.follow-fake is true, but " + OURS + "endpoint-override is not on the loopback "
                        + "interface: only a fake is asked for events. Remove " + OURS + "events.follow-fake.");
    }

    @Test
    void anObserverThatTakesItsTimeIsNoErrorAndItsEventComesAgain() throws IOException {
        List<String> received = new CopyOnWriteArrayList<>();
        IvsEvents events = (IvsEvents) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { IvsEvents.class },
                (proxy, method, arguments) -> {
                    received.add((String) arguments[0]);
                    return received.size() == 1 ? Uni.createFrom().nothing() : Uni.createFrom().voidItem();
                });
        HttpServer fake = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        fake.createContext("/_fake/events", exchange -> {
            if (exchange.getRequestURI().getQuery().equals("after=0")) {
                byte[] answer = "{\"events\":[{\"number\":1,\"json\":\"e1\"}]}".getBytes();
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            } else if (exchange.getRequestURI().getQuery().contains("wait=false")) {
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            }
        });
        fake.start();
        Vertx vertx = Vertx.vertx();
        FakeFollower follower = new FakeFollower(
                config(OURS + "events.follow-fake=true",
                        OURS + "endpoint-override=http://localhost:" + fake.getAddress().getPort()),
                events, vertx, Duration.ofMillis(20));
        try (CapturedLog log = new CapturedLog()) {
            follower.start(new StartupEvent());
            Awaitility.await().until(() -> received.size() == 2);
            follower.close(new ShutdownEvent());
            follower.stop(new ShutdownEvent());
            assertThat(received).containsExactly("e1", "e1");
            assertThat(log.lines()).filteredOn(line -> !line.startsWith("DEBUG")).isEmpty();
            assertThat(log.lines()).contains("DEBUG An event of the fake was not received, and is delivered again:"
                    + " Its observers have not returned within PT0.02S");
        } finally {
            vertx.close();
            fake.stop(0);
        }
    }

    @Test
    void withoutTheKeyNobodyIsAsked() {
        assertThatCode(() -> follower().start(new StartupEvent())).doesNotThrowAnyException();
    }
}
