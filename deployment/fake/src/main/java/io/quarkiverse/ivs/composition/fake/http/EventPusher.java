package io.quarkiverse.ivs.composition.fake.http;

import io.quarkiverse.ivs.composition.fake.events.EventPushes;
import io.quarkiverse.ivs.composition.fake.events.EventPushes.Attempt;
import io.quarkiverse.ivs.composition.fake.settings.ApiDestination;
import io.vertx.core.Promise;
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
            fake.events().listen(pusher.pushes);
            vertx.setPeriodic(LOOK_MILLIS, timer -> pusher.look());
        }
    }

    private void look() {
        long now = fake.clock().now();
        fake.store().advance(now);
        fake.events().releaseDue(now);
        pushDue();
    }

    private void pushDue() {
        pushes.due(fake.clock().now(), realMillis()).forEach(this::push);
    }

    private void push(Attempt attempt) {
        Promise<Integer> status = Promise.promise();
        long timer = vertx.setTimer(attemptMillis,
                late -> status.tryFail("it did not answer within " + attemptMillis + " ms"));
        client.request(options(attempt)).onFailure(status::tryFail).onSuccess(request -> {
            status.future().onFailure(late -> request.reset());
            request.send(attempt.json())
                    .compose(response -> response.end().map(response.statusCode()))
                    .onSuccess(status::tryComplete).onFailure(status::tryFail);
        });
        status.future().onComplete(end -> {
            vertx.cancelTimer(timer);
            if (end.failed()) {
                attempt.failed(oneLine(end.cause()), realMillis());
            } else if (end.result() / 100 == 2) {
                attempt.received();
                pushDue();
            } else {
                attempt.failed("it answered with status " + end.result(), realMillis());
            }
        });
    }

    private RequestOptions options(Attempt attempt) {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(attempt.url().toString())
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("User-Agent", "Amazon/EventBridge/ApiDestinations");
        return destination.headerName() == null ? options
                : options.putHeader(destination.headerName(), destination.headerValue());
    }

    private static long realMillis() {
        return System.nanoTime() / NANOS_PER_MILLI;
    }

    private static String oneLine(Throwable failure) {
        String text = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " ");
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
