package io.quarkiverse.ivs.composition.it;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.model.Composition;

@Path("/show")
public class ShowResource {

    @Inject
    CompositionService compositions;

    @POST
    public Composition start() {
        return compositions.start("podcast");
    }
}
