package plain;

import java.util.Map;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The service, as an application would call it by hand. */
@Path("/")
@RegisterRestClient(configKey = "ivs")
public interface Ivs {

    @POST
    @Path("StartComposition")
    Map<String, Object> start(Map<String, Object> request);

    @POST
    @Path("GetComposition")
    Map<String, Object> get(Map<String, Object> request);

    @POST
    @Path("ListCompositions")
    Map<String, Object> list(Map<String, Object> request);

    @POST
    @Path("StopComposition")
    Map<String, Object> stop(Map<String, Object> request);
}
