package io.quarkiverse.ivs.composition.dev;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkus.runtime.annotations.DevMCPEnableByDefault;
import io.quarkus.runtime.annotations.JsonRpcDescription;

/**
 * The tools of coding agents. What they change, they change at the fake only: Dev MCP does not check who asks, so a web page
 * could be it. Each method describes its parameters itself, since Dev MCP mixes descriptions up when several have one; all have
 * to be given, if only as null.
 */
public class AgentRpc {

    @Inject
    TemplatesRpc templates;

    @Inject
    CompositionsRpc compositions;

    @Inject
    FakeRpc fakePages;

    @Inject
    EventsRpc events;

    @Inject
    RecordingsRpc recordings;

    @Inject
    ProductionRpc production;

    @Inject
    CompositionService service;

    @Inject
    FakeControl fake;

    @DevMCPEnableByDefault
    @JsonRpcDescription("Lists the composition templates of the application: the layout, where they go, what is configured and"
            + " where, and which ARNs production still needs")
    public List<TemplateView> templates() {
        return templates.describe();
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Says what the templates need in production: environment variables, the IAM policy of the role, the policy"
            + " of the recording buckets")
    public ProductionView production() {
        return production.describe();
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Starts a composition at the fake. template: its name; stageArn: the stage, or null for the configured one")
    public RpcResult start(String template, String stageArn) {
        return atTheFake(() -> templates.start(template, stageArn == null ? Map.of() : Map.of("stageArn", stageArn),
                Map.of()));
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Stops a composition at the fake. arn: its ARN")
    public RpcResult stop(String arn) {
        return atTheFake(() -> compositions.stop(arn));
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Lists all compositions with their states, destinations and time lines, the clock of the fake, who"
            + " publishes, and the state of circuit breakers and queue")
    public RpcResult compositions() {
        return compositions.current();
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Reads one composition as the API answers it. arn: its ARN")
    public RpcResult composition(String arn) {
        return RpcResult.of(() -> fake.endpoint().fake()
                ? fake.get("compositions?arn=" + URLEncoder.encode(arn, StandardCharsets.UTF_8))
                : WireMaps.of(service.get(arn)));
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Moves the clock of the fake forward; what is due until then happens. duration: such as PT1M or PT5M1S")
    public RpcResult advanceClock(String duration) {
        return atTheFake(() -> RpcResult.of(() -> fake.post("clock", Map.of("advance", duration))));
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Says who is on a stage of the fake. stageArn: the stage; userId: any name; action: join, publish,"
            + " unpublish or leave. 60 seconds after the last publisher left, or with devservices.auto-stop=participants the last"
            + " participant, its compositions stop")
    public RpcResult publisher(String stageArn, String userId, String action) {
        return atTheFake(() -> fakePages.publisher(stageArn, userId, action));
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Lets requests to the fake fail with an error. operation: such as StartComposition, or null for any;"
            + " status: such as 429 or 500; code: such as ThrottlingException or InternalServerException; times: how many requests,"
            + " 0 for all; acts: whether the service acts before it fails, which leaves a composition that nobody was told of")
    public RpcResult addFault(String operation, int status, String code, int times, boolean acts) {
        Map<String, Object> fault = new LinkedHashMap<>();
        fault.put("kind", "error");
        fault.put("status", status);
        fault.put("code", code);
        fault.put("acts", acts);
        if (operation != null) {
            fault.put("operation", operation);
        }
        if (times != 0) {
            fault.put("times", times);
        }
        return atTheFake(() -> RpcResult.of(() -> fake.post("faults", fault)));
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Lets no request and no event of the fake fail any more")
    public RpcResult clearFaults() {
        return atTheFake(() -> RpcResult.of(() -> {
            fake.delete("event-faults");
            return fake.delete("faults");
        }));
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Lists the requests of the application that the fake has recorded, without bodies, oldest first."
            + " after: the number of the latest one that is known, 0 for none")
    public RpcResult requests(int after) {
        return fakePages.requests(after);
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Shows a request to the fake and its answer, whole. number: its number in the list of requests")
    public RpcResult request(int number) {
        return fakePages.exchange(number);
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Lists the latest EventBridge events of the fake and of the application, newest first: the key of each, what"
            + " happened to which resource, and whether the application was told (delivered, late, lost or waiting)")
    public RpcResult events() {
        return events.events();
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Shows the JSON of an event, whole. key: its key in the list of events")
    public RpcResult event(String key) {
        return events.event(key);
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Lets the fake deliver an event again. key: its key in the list of events; anew: true for another id, so"
            + " that observers hear it although they did before")
    public RpcResult sendEventAgain(String key, boolean anew) {
        return atTheFake(() -> events.sendAgain(key, anew));
    }

    @DevMCPEnableByDefault
    @JsonRpcDescription("Lists the recordings of all compositions, newest first: state, bucket, prefix, manifest; how many ends"
            + " wait for an observer, and who keeps the claims")
    public RpcResult recordings() {
        return recordings.recordings();
    }

    private RpcResult atTheFake(Supplier<RpcResult> change) {
        RpcResult asked = RpcResult.of(this::requireFake);
        return asked.failure() != null ? asked : change.get();
    }

    private EndpointInUse requireFake() {
        EndpointInUse endpoint = fake.endpoint();
        if (!endpoint.fake()) {
            throw new IllegalStateException("Nothing is changed from here unless the endpoint is the fake, but it is "
                    + endpoint.uri() + ". Use the Dev UI, or let Dev Services start the fake.");
        }
        return endpoint;
    }
}
