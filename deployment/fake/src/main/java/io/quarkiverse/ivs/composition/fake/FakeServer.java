package io.quarkiverse.ivs.composition.fake;

import java.io.Closeable;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.http.EventPusher;
import io.quarkiverse.ivs.composition.fake.http.Fake;
import io.quarkiverse.ivs.composition.fake.http.FakeHandler;
import io.quarkiverse.ivs.composition.fake.http.LocalCallers;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.Reach;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;

/**
 * The fake on HTTP: one port, of the loopback interface unless settings say otherwise, and one event loop, on which all of the
 * fake runs.
 */
public final class FakeServer implements Closeable {

    /** While an answer is awaited its connection is idle, too, and a fault may delay an answer by ten minutes. */
    private static final int IDLE_SECONDS = 15 * 60;
    /** What its start, or its end, takes at the most. */
    private static final int LONGEST_SECONDS = 30;
    private static final int LONGEST_LINE = 64 * 1024;

    private final Vertx vertx;
    private final int port;
    private final String controlToken;

    private FakeServer(Vertx vertx, int port, String controlToken) {
        this.vertx = vertx;
        this.port = port;
        this.controlToken = controlToken;
    }

    /** Starts a fake of somebody who configures nothing, on a free port, and waits until it listens. */
    public static FakeServer start() {
        try {
            return start(FakeSettings.defaults(), Seed.NONE, 0);
        } catch (BindException e) {
            throw new IllegalStateException("There is no free port", e);
        }
    }

    /**
     * Starts a fake, and waits until it listens.
     *
     * @param settings how it behaves
     * @param seed what exists
     * @param port its port, 0 for a free one
     * @throws BindException if the port is taken
     */
    public static FakeServer start(FakeSettings settings, Seed seed, int port) throws BindException {
        Vertx vertx = ownVertx();
        try {
            Fake fake = new Fake(settings, seed, new SplittableRandom(), InstantSource.system(), System::nanoTime);
            EventPusher.start(vertx, fake, settings.events());
            Reach reach = settings.reach();
            String token = reach.controlToken() != null ? reach.controlToken() : UUID.randomUUID().toString();
            FakeHandler handler = new FakeHandler(vertx, fake, new LocalCallers(settings, token));
            HttpServer server = await(vertx.createHttpServer(options(port).setHost(reach.host()))
                    .requestHandler(handler)
                    .invalidRequestHandler(handler::refuseBroken)
                    .listen(), "start");
            return new FakeServer(vertx, server.actualPort(), token);
        } catch (RuntimeException e) {
            vertx.close();
            if (e.getCause() instanceof BindException taken) {
                throw taken;
            }
            throw e;
        }
    }

    /** Where it listens, as this machine sees it. */
    public URI uri() {
        return URI.create("http://" + Reach.LOOPBACK + ":" + port);
    }

    /** What requests below {@code /_fake/} that come from elsewhere have in the header {@code X-Ivs-Fake-Token}. */
    public String controlToken() {
        return controlToken;
    }

    @Override
    public void close() {
        await(vertx.close(), "stop");
    }

    private static HttpServerOptions options(int port) {
        return new HttpServerOptions()
                .setPort(port)
                .setHandle100ContinueAutomatically(true)
                .setTcpNoDelay(true)
                // Neither is spoken here; each would be a step on the way of every request.
                .setHttp2ClearTextEnabled(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                // UntagResource has up to 50 keys in its query.
                .setMaxInitialLineLength(LONGEST_LINE)
                .setIdleTimeout(IDLE_SECONDS);
    }

    /** A Vert.x of its own: the application's goes away with each live reload. It leaves no temporary files behind. */
    private static Vertx ownVertx() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The event loop keeps the loader it was made with; that of a deployment would never be freed.
        thread.setContextClassLoader(FakeServer.class.getClassLoader());
        try {
            return Vertx.vertx(new VertxOptions()
                    .setEventLoopPoolSize(1)
                    .setWorkerPoolSize(1)
                    .setInternalBlockingPoolSize(1)
                    .setUseDaemonThread(true)
                    .setFileSystemOptions(new FileSystemOptions()
                            .setClassPathResolvingEnabled(false)
                            .setFileCachingEnabled(false)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static <T> T await(Future<T> future, String what) {
        try {
            return future.toCompletionStage().toCompletableFuture().orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause() instanceof TimeoutException
                    ? "The fake of Amazon IVS Real-Time did not " + what + " in time"
                    : "The fake of Amazon IVS Real-Time could not " + what, e.getCause());
        }
    }
}
