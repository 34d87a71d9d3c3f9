package io.quarkiverse.ivs.composition.benchmark.fake;

import java.io.Closeable;

import io.quarkiverse.ivs.composition.benchmark.ChildJvm;
import io.quarkiverse.ivs.composition.fake.FakeServer;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/**
 * How long the fake takes until it listens, in milliseconds: the first time in this JVM, or once Vert.x is loaded, as it is in
 * the process in which the Dev Service starts one. For comparison, also a server of Vert.x that does nothing.
 */
public final class FakeStart {

    private FakeStart() {
    }

    public static void main(String[] args) throws Exception {
        if (Boolean.getBoolean("benchmark.warm")) {
            bareServer().close();
        }
        long begin = System.nanoTime();
        Closeable server = Boolean.getBoolean("benchmark.bare") ? bareServer()
                : FakeServer.start(FakeSettings.defaults(), Seed.NONE, 0);
        long end = System.nanoTime();
        server.close();
        ChildJvm.ready(Double.toString((end - begin) / 1e6));
    }

    private static Closeable bareServer() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false)));
        vertx.createHttpServer().requestHandler(request -> request.response().end()).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().get();
        return () -> vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
