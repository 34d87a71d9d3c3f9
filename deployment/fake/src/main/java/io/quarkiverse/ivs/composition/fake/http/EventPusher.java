package io.quarkiverse.ivs.composition.fake.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.quarkiverse.ivs.composition.fake.events.EventPushes;
import io.quarkiverse.ivs.composition.fake.events.EventPushes.Push;
import io.quarkiverse.ivs.composition.fake.settings.ApiDestination;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * Posts events as Amazon EventBridge calls an API destination: what is not answered with 2xx within five seconds comes again.
 * It runs on the fake's event loop, and lets happen what is due, since nobody may call a fake that pushes.
 */
public final class EventPusher {

    private static final long LOOK_MILLIS = 50;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Vertx vertx;
    private final Fake fake;
    private final ApiDestination destination;
    private final EventPushes pushes;
    private final long attemptMillis;
    private final HttpClient client;

    private EventPusher(Vertx vertx, Fake fake, ApiDestination destination, long attemptMillis) {
        this.vertx = vertx;
        this.fake = fake;
        this.destination = destination;
        this.pushes = new EventPushes(destination.urls());
        this.attemptMillis = attemptMillis;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(EventPushes.AT_ONCE)
                .setConnectTimeout((int) attemptMillis));
    }

    /** Pushes what the fake emits from now on, if there is somewhere to push it to. */
    public static void start(Vertx vertx, Fake fake, ApiDestination destination) {
        start(vertx, fake, destination, EventPushes.ATTEMPT_MILLIS);
    }

    /** @param attemptMillis how long an answer is waited for */
    static void start(Vertx vertx, Fake fake, ApiDestination destination, long attemptMillis) {
        if (!destination.urls().isEmpty()) {
            EventPusher pusher = new EventPusher(vertx, fake, destination, attemptMillis);
            fake.events.push(pusher.pushes);
            vertx.setPeriodic(LOOK_MILLIS, timer -> pusher.look());
        }
    }

    private void look() {
        long now = fake.clock.now();
        fake.store.advance(now);
        fake.events.releaseDue(now);
        pushDue();
    }

    private void pushDue() {
        pushes.due(fake.clock.now(), realMillis()).forEach(this::push);
    }

    private void push(Push push) {
        client.request(options(push))
                .compose(request -> request.send(push.json())
                        .compose(response -> response.end().map(response.statusCode()))
                        .timeout(attemptMillis, TimeUnit.MILLISECONDS)
                        .onFailure(late -> request.reset()))
                .onFailure(failure -> push.failed(reason(failure), realMillis()))
                .onSuccess(status -> {
                    if (status / 100 == 2) {
                        push.received();
                        pushDue();
                    } else {
                        push.failed("it answered with status " + status, realMillis());
                    }
                });
    }

    private RequestOptions options(Push push) {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(push.url().toString())
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("User-Agent", "Amazon/EventBridge/ApiDestinations");
        return destination.headerName() == null ? options
                : options.putHeader(destination.headerName(), destination.headerValue());
    }

    private static long realMillis() {
        return System.nanoTime() / NANOS_PER_MILLI;
    }

    private String reason(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "it did not answer within " + attemptMillis + " ms";
        }
        String text = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " ");
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
