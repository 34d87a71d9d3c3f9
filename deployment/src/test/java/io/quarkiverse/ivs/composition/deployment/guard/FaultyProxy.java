package io.quarkiverse.ivs.composition.deployment.guard;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Stands between the client and a fake, and hurts exchanges. It runs outside the application's class loader, so tests drive it
 * over HTTP: {@code /proxy/off} ends the faults once nothing is under way and answers how many there were of each kind,
 * {@code /proxy/requests} answers how many requests came.
 */
final class FaultyProxy implements AutoCloseable {

    private static final Pattern START = Pattern.compile("\"n\":\"([0-9]+)\"");
    private static final Pattern ATTEMPT = Pattern.compile("attempt=([0-9]+)");
    private static final DateTimeFormatter AMZ_DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final long SKEW_MINUTES = 20;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setUseDaemonThread(true));
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(64));
    private final Map<Fault, Integer> counts = new TreeMap<>();
    private final URI target;
    private final long slowMillis;
    private final int port;
    private FaultPlan plan;
    private int requests;
    private int underWay;
    private long skews;

    /** @param slowMillis how late an answer is that is slower than the time-out */
    FaultyProxy(URI target, FaultPlan plan, long slowMillis) throws Exception {
        this.target = target;
        this.plan = plan;
        this.slowMillis = slowMillis;
        this.port = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(this::handle).listen()
                .toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS).actualPort();
    }

    URI uri() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private void handle(HttpServerRequest request) {
        switch (request.path()) {
            case "/proxy/off" -> off(request);
            case "/proxy/requests" -> request.response().end(String.valueOf(requests));
            default -> request.body().onSuccess(body -> exchange(request, body));
        }
    }

    private void off(HttpServerRequest request) {
        plan = new FaultPlan(0, 0);
        if (underWay > 0) {
            vertx.setTimer(10, again -> off(request));
        } else {
            StringBuilder lines = new StringBuilder();
            counts.forEach((fault, count) -> lines.append(fault).append('=').append(count).append('\n'));
            request.response().end(lines.toString());
        }
    }

    private void exchange(HttpServerRequest request, Buffer body) {
        requests++;
        String start = group(START, body.toString());
        int attempt = Integer.parseInt(Optional.ofNullable(group(ATTEMPT, request.getHeader("amz-sdk-request"))).orElse("1"));
        Optional<Fault> fault = start == null ? Optional.empty() : plan.fault(start, attempt);
        if (fault.isEmpty()) {
            forward(request, body).onSuccess(answer -> answer(request, answer)).onFailure(failure -> reset(request));
            return;
        }
        counts.merge(fault.get(), 1, Integer::sum);
        hurt(fault.get(), request, body, plan.acts(start, attempt));
    }

    private void hurt(Fault fault, HttpServerRequest request, Buffer body, boolean acts) {
        switch (fault) {
            case RESET_BEFORE_ACTING -> reset(request);
            case RESET_AFTER_ACTING -> forward(request, body).onComplete(answer -> reset(request));
            case INTERNAL_ERROR_500 -> perhaps(acts, request, body).onComplete(answer -> error(request, 500,
                    "InternalServerException"));
            case UNAVAILABLE_503_RETRY_AFTER -> perhaps(acts, request, body).onComplete(answer -> {
                request.response().putHeader("Retry-After", "0");
                error(request, 503, "ServiceUnavailableException");
            });
            case THROTTLED_429 -> error(request, 429, "TooManyRequestsException");
            case HTML_502 -> perhaps(acts, request, body).onComplete(answer -> request.response().setStatusCode(502)
                    .putHeader("Content-Type", "text/html").end("<html><h1>502 Bad Gateway</h1></html>"));
            case SLOWER_THAN_TIMEOUT -> forward(request, body)
                    .onSuccess(answer -> vertx.setTimer(slowMillis, late -> answer(request, answer)));
            case CUT_BODY -> forward(request, body).onSuccess(answer -> cut(request, answer));
            case CLOCK_SKEW -> skew(request);
        }
    }

    private Future<Answer> perhaps(boolean acts, HttpServerRequest request, Buffer body) {
        return acts ? forward(request, body) : Future.succeededFuture();
    }

    private Future<Answer> forward(HttpServerRequest request, Buffer body) {
        underWay++;
        return client.request(HttpMethod.POST, target.getPort(), target.getHost(), request.path())
                .compose(forwarded -> {
                    request.headers().forEach(header -> forwarded.putHeader(header.getKey(), header.getValue()));
                    return forwarded.send(body);
                })
                .compose(response -> response.body().map(bytes -> new Answer(response.statusCode(), bytes,
                        response.getHeader("x-amzn-ErrorType"))))
                .onComplete(done -> underWay--);
    }

    private static void answer(HttpServerRequest request, Answer answer) {
        if (request.response().closed()) {
            return;
        }
        if (answer.error() != null) {
            request.response().putHeader("x-amzn-ErrorType", answer.error());
        }
        request.response().setStatusCode(answer.status()).putHeader("Content-Type", "application/json").end(answer.body());
    }

    private static void cut(HttpServerRequest request, Answer answer) {
        request.response().setStatusCode(answer.status())
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", String.valueOf(answer.body().length()))
                .write(answer.body().slice(0, answer.body().length() / 2))
                .onComplete(written -> request.connection().close());
    }

    private static void error(HttpServerRequest request, int status, String code) {
        request.response().setStatusCode(status)
                .putHeader("x-amzn-ErrorType", code)
                .end("{\"message\":\"by the proxy\"}");
    }

    /** A clock that differs from the one of the request, one way and then the other, so that the client's does not run away. */
    private void skew(HttpServerRequest request) {
        long minutes = skews++ % 2 == 0 ? SKEW_MINUTES : -SKEW_MINUTES;
        LocalDateTime signed = LocalDateTime.parse(request.getHeader("X-Amz-Date"), AMZ_DATE);
        request.response().putHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME
                .format(signed.atOffset(ZoneOffset.UTC).plusMinutes(minutes)));
        error(request, 403, "RequestTimeTooSkewed");
    }

    /** A real one (RST): with no time to linger, closing drops what was not sent. */
    private static void reset(HttpServerRequest request) {
        Channel channel = ((ConnectionBase) request.connection()).channel();
        // A client that timed out may have closed it already.
        if (channel.isOpen()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.close();
        }
    }

    private static String group(Pattern pattern, String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private record Answer(int status, Buffer body, String error) {
    }
}
