package org.acme;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.TemplateName;
import io.quarkiverse.ivs.composition.events.SessionStarted;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkus.logging.Log;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/shows")
public class ShowResource {

    @Inject
    @TemplateName("show")
    CompositionTemplate show;

    @Inject
    CompositionService compositions;

    @POST
    public Composition start() {
        return show.start();
    }

    @GET
    @Path("/one")
    public Composition get(@QueryParam("arn") String arn) {
        return compositions.get(arn);
    }

    @DELETE
    @Path("/one")
    public void stop(@QueryParam("arn") String arn) {
        compositions.stop(arn);
    }

    void onAir(@Observes SessionStarted event) {
        Log.infof("On air: %s", event.compositionArn());
    }
}
