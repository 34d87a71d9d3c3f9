package io.quarkiverse.ivs.composition.it.messaging;

// tag::function[]
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import jakarta.inject.Inject;
import jakarta.inject.Named;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import io.quarkiverse.ivs.composition.events.IvsEvents;

@Named("ivs-events")
public class EventFunction implements RequestStreamHandler {

    @Inject
    IvsEvents events;

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        events.receive(new String(event.readAllBytes(), UTF_8));
    }
}
// end::function[]
