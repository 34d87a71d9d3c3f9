package io.quarkiverse.ivs.composition.benchmark.call;

import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeAsyncClient;
import software.amazon.awssdk.services.ivsrealtime.model.StartCompositionRequest;

/** The AWS SDK on its Netty transport. */
public class AwsSdkNetty extends AsyncStart {

    private final StartCompositionRequest request = AwsSdk.request();
    private IvsRealTimeAsyncClient client;

    @Setup
    public void open() {
        client = AwsSdk.configured(IvsRealTimeAsyncClient.builder()).httpClientBuilder(NettyNioAsyncHttpClient.builder())
                .build();
        Executor[] places = new Executor[callers];
        Arrays.fill(places, (Executor) Runnable::run);
        use(this::call, places);
    }

    @TearDown
    public void close() {
        client.close();
    }

    private void call(Runnable done, Consumer<Throwable> failed) {
        client.startComposition(request).whenComplete((answer, failure) -> {
            if (failure == null) {
                done.run();
            } else {
                failed.accept(failure);
            }
        });
    }
}
