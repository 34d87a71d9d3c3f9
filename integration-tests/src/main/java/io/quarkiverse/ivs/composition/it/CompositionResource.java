package io.quarkiverse.ivs.composition.it;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.StartOptions;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;

/** Starts, reads and stops the compositions that {@code application.properties} declares. */
@Path("/compositions")
public class CompositionResource {

    private final CompositionService compositions;

    CompositionResource(CompositionService compositions) {
        this.compositions = compositions;
    }

    /**
     * Starts the composition of a template.
     *
     * @param template the template's name
     * @param stageArn the stage to compose; the template's when null
     * @param key what the composition is for, such as the id of a meeting: one composition for each; a new one when null
     */
    @POST
    @Path("/{template}")
    @ResponseStatus(201)
    public Composition start(@RestPath String template, @RestQuery String stageArn, @RestQuery String key) {
        StartOptions options = StartOptions.builder().stageArn(stageArn).build();
        return key == null ? compositions.start(template, options) : compositions.ensureStarted(template, key, options);
    }

    /**
     * Lists compositions.
     *
     * @param stageArn only those of this stage; all when null
     */
    @GET
    public List<CompositionSummary> list(@RestQuery String stageArn) {
        try (Stream<CompositionSummary> summaries = compositions
                .list(ListCompositionsRequest.builder().filterByStageArn(stageArn).build())) {
            return summaries.toList();
        }
    }

    /** Reads one composition. */
    @GET
    @Path("/one")
    public Composition get(@RestQuery String arn) {
        return compositions.get(arn);
    }

    /** Stops one composition. */
    @DELETE
    @Path("/one")
    public void stop(@RestQuery String arn) {
        compositions.stop(arn);
    }
}
