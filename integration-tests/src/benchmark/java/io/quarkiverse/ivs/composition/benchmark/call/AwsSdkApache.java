package io.quarkiverse.ivs.composition.benchmark.call;

import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.StartCompositionRequest;

/** The AWS SDK on its Apache transport. */
public class AwsSdkApache extends BlockingStart {

    private IvsRealTimeClient client;

    @Setup
    public void open() {
        StartCompositionRequest request = AwsSdk.request();
        client = AwsSdk.configured(IvsRealTimeClient.builder()).httpClientBuilder(ApacheHttpClient.builder()).build();
        use(() -> client.startComposition(request));
    }

    @TearDown
    public void close() {
        client.close();
    }
}
