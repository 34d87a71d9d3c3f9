package io.quarkiverse.ivs.composition.benchmark.call;

import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.StartCompositionRequest;

/** The AWS SDK on its url-connection transport. */
public class AwsSdkUrlConnection extends BlockingStart {

    private IvsRealTimeClient client;

    @Setup
    public void open() {
        StartCompositionRequest request = AwsSdk.request();
        client = AwsSdk.configured(IvsRealTimeClient.builder()).httpClientBuilder(UrlConnectionHttpClient.builder()).build();
        use(() -> client.startComposition(request));
    }

    @TearDown
    public void close() {
        client.close();
    }
}
