package io.quarkiverse.ivs.composition.deployment.lifecycle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkiverse.ivs.composition.deployment.FreePort;
import io.quarkiverse.ivs.composition.dev.EventsRpc;
import io.quarkiverse.ivs.composition.dev.RpcResult;
import io.quarkiverse.ivs.composition.events.IvsEvent;
import io.quarkiverse.ivs.composition.test.EventFault;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.QuarkusDevModeTest;

/** A live reload while an observer runs, and what the page of the events says afterwards. */
class EventsInDevModeTest {

    private static final int PORT = FreePort.find();
    private static final List<String> TOLD = new CopyOnWriteArrayList<>();
    private static final HttpServer LISTENER = listener();
    private static volatile CountDownLatch hold = new CountDownLatch(0);

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(Application.class, FreePort.class, Texts.class)
            .addAsResource(new StringAsset("quarkus.http.port=" + PORT + "\ntest.listener=http://localhost:"
                    + LISTENER.getAddress().getPort() + "/"), "application.properties"));

    @Path("/")
    @Singleton
    public static class Application {

        @ConfigProperty(name = "test.listener")
        String listener;

        @Inject
        FakeIvs fake;

        @Inject
        EventsRpc events;

        void told(@Observes IvsEvent event) {
            say("told/" + event.id());
        }

        /** No later than the extension hears of it, which waits for observers then. */
        void end(@Observes @Priority(Integer.MIN_VALUE) ShutdownEvent event) {
            say("shutdown");
        }

        private void say(String what) {
            given().post(listener + what).then().statusCode(204);
        }

        @GET
        @Path("endpoint")
        public String endpoint() {
            return "v1 " + fake.endpoint();
        }

        @GET
        @Path("events")
        public RpcResult events() {
            return events.events();
        }

        @POST
        @Path("again")
        public RpcResult again(@QueryParam("key") String key, @QueryParam("anew") boolean anew) {
            return events.sendAgain(key, anew);
        }
    }

    private static HttpServer listener() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/told/", exchange -> {
                TOLD.add(exchange.getRequestURI().getPath().substring("/told/".length()));
                answer(exchange, hold);
            });
            server.createContext("/shutdown", exchange -> {
                hold.countDown();
                answer(exchange, hold);
            });
            server.setExecutor(Executors.newCachedThreadPool());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, CountDownLatch when) throws IOException {
        try (exchange) {
            when.await();
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterAll
    static void stop() {
        LISTENER.stop(0);
    }

    private static String get(String path) {
        return given().port(PORT).get(path).asString();
    }

    private static List<String> rows() {
        return given().port(PORT).get("/events").jsonPath()
                .<List<String>> get("value.events.collect { it.name + ' ' + it.state }");
    }

    private static String key(int row) {
        return given().port(PORT).get("/events").jsonPath().getString("value.events[" + row + "].key");
    }

    private static void await(String... told) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(TOLD).containsExactly(told));
    }

    @Test
    void nothingIsToldTwiceOverALiveReloadAndThePageKnowsWhatHasBecomeOfEach() {
        FakeIvs fake = FakeIvs.at(URI.create(get("/endpoint").substring(3)));
        fake.emit(Texts.event("e1", "Session Start"));
        await("e1");

        hold = new CountDownLatch(1);
        fake.emit(Texts.event("e2", "Session End"));
        await("e1", "e2");
        APPLICATION.modifySourceFile(EventsInDevModeTest.class, source -> source.replace("\"v1 \"", "\"v2 \""));
        CompletableFuture<String> reload = CompletableFuture.supplyAsync(() -> get("/endpoint"));
        assertThat(reload.join()).startsWith("v2 ");

        fake.emit(Texts.event("e3", "Session Start"));
        await("e1", "e2", "e3");
        assertThat(rows()).as("the process that was told before knows no late ones")
                .containsExactly("Session Start delivered", "Session End delivered", "Session Start delivered");

        fake.emit(Texts.event("e4", "Session Failure"));
        fake.emit(Texts.event("e5", "Session Start"));
        fake.addFault(EventFault.lose().times(1));
        fake.stage("arn:aws:ivs:us-east-1:123456789012:stage/a").publish("ann");
        await("e1", "e2", "e3", "e4", "e5");
        Awaitility.await().untilAsserted(() -> assertThat(rows()).startsWith("Participant Published lost",
                "Session Start late", "Session Failure delivered"));

        given().port(PORT).post("/again?anew=false&key=" + key(0)).then().statusCode(200);
        Awaitility.await().untilAsserted(() -> assertThat(rows()).startsWith("Participant Published delivered",
                "Participant Published delivered", "Session Start late"));
        given().port(PORT).post("/again?anew=false&key=" + key(2)).then().statusCode(200);
        given().port(PORT).post("/again?anew=true&key=" + key(4)).then().statusCode(200);
        Awaitility.await().until(() -> TOLD.size() == 7);
        assertThat(TOLD.get(6)).as("with its id it is passed over").hasSize(36);
        assertThat(given().port(PORT).post("/again?anew=true&key=none").jsonPath().getString("failure.message"))
                .isEqualTo("This event has been forgotten");
    }
}
