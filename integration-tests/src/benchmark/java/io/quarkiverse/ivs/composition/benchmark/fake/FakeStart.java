package io.quarkiverse.ivs.composition.benchmark.fake;

import io.quarkiverse.ivs.composition.benchmark.ChildJvm;
import io.quarkiverse.ivs.composition.deployment.devservices.fake.FakeServer;
import io.quarkiverse.ivs.composition.deployment.devservices.fake.FakeSettings;
import io.quarkiverse.ivs.composition.deployment.devservices.fake.Seed;
import io.vertx.core.Vertx;

/**
 * How long the fake takes until it listens, in milliseconds: the first time in this JVM, or once Vert.x is loaded, as it is in
 * the process in which the Dev Service starts one.
 */
public final class FakeStart {

    private FakeStart() {
    }

    public static void main(String[] args) throws Exception {
        if (Boolean.getBoolean("benchmark.warm")) {
            Vertx vertx = Vertx.vertx();
            vertx.createHttpServer().requestHandler(request -> request.response().end()).listen(0)
                    .toCompletionStage().toCompletableFuture().get();
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
        long begin = System.nanoTime();
        FakeServer fake = FakeServer.start(FakeSettings.defaults(), Seed.NONE, 0);
        long end = System.nanoTime();
        fake.close();
        ChildJvm.ready(Double.toString((end - begin) / 1e6));
    }
}
