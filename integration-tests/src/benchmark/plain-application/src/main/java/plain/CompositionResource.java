package plain;

import java.util.Map;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The routes of the sample. */
@Path("/compositions")
public class CompositionResource {

    private final Compositions compositions;

    CompositionResource(Compositions compositions) {
        this.compositions = compositions;
    }

    @POST
    @Path("/{template}")
    public Response start(String template, @RestQuery String stageArn) {
        return Response.status(201).entity(compositions.start(Map.of("stageArn", stageArn))).build();
    }

    @GET
    public Map<String, Object> list() {
        return compositions.list();
    }

    @GET
    @Path("/one")
    public Map<String, Object> get(@RestQuery String arn) {
        return compositions.get(arn);
    }

    @DELETE
    @Path("/one")
    public void stop(@RestQuery String arn) {
        compositions.stop(arn);
    }

    @ServerExceptionMapper
    public Response failed(WebApplicationException failure) {
        return Response.status(failure.getResponse().getStatus()).entity(Map.of("error", failure.getMessage())).build();
    }
}
