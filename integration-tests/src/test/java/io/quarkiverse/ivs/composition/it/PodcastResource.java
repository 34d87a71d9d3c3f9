package io.quarkiverse.ivs.composition.it;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.TemplateName;

/** How an application uses one template that it knows by name. */
@Path("/podcast")
class PodcastResource {

    @Inject
    @TemplateName("podcast")
    CompositionTemplate podcast;

    @POST
    public String start() {
        return podcast.start().arn();
    }
}
