package io.quarkiverse.ivs.composition.it;

import java.time.Duration;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.StartOptions;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Calls the blocking service where Java 21 and later block nothing. */
@Path("/on-a-virtual-thread")
@RunOnVirtualThread
public class OnAVirtualThread {

    private final CompositionService compositions;

    OnAVirtualThread(CompositionService compositions) {
        this.compositions = compositions;
    }

    /** The thread that has started a composition, waited for it and stopped it. */
    @POST
    @Path("/{stage}")
    public String live(@RestPath String stage) {
        String arn = compositions.start("archive", StartOptions.builder()
                .stageArn("arn:aws:ivs:us-east-1:123456789012:stage/" + stage).build()).arn();
        compositions.awaitActive(arn, Duration.ofMinutes(1));
        compositions.stop(arn);
        return Thread.currentThread().toString();
    }
}
