package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.operations.Routes;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.IvsRealTimeResponse;

class RoutesTest {

    private final Service service = new Service();

    @Test
    void aPathOfNoOperationSaysSo() {
        assertThat(service.error("StartCompositions", "{}"))
                .isEqualTo("404 UnknownOperationException: No operation of the service has this path");
    }

    @Test
    void aControlThatIsNoneIsToldWhichThereAre() {
        String all = "DELETE event-faults, DELETE faults, DELETE requests, GET clock, GET compositions, GET emitted-events, "
                + "GET event-faults, GET faults, GET requests, GET snapshot, POST channels, POST clock, POST compositions, "
                + "POST event-faults, POST events, POST faults, POST participants, POST reset, POST resources, POST snapshot";
        assertThat(Service.error(service.send("GET", "/_fake/clok", new byte[0])))
                .isEqualTo(
                        "404 UnknownOperationException: The fake has no GET clok below /_fake/; did you mean GET clock? It has "
                                + all);
        assertThat(service.error("_fake/" + "x".repeat(100), "{}"))
                .isEqualTo("404 UnknownOperationException: The fake has no POST " + "x".repeat(64) + " below /_fake/; it has "
                        + all);
    }

    @Test
    void anotherMethodSaysSo() {
        assertThat(Service.error(service.send("GET", "/StartComposition", new byte[0])))
                .isEqualTo("405 MethodNotAllowedException: StartComposition is called with POST");
    }

    @Test
    void everyErrorHasTheServicesHeaders() {
        assertThat(service.post("StartComposition", "{}").headers()).containsKeys("Access-Control-Allow-Origin",
                "Access-Control-Expose-Headers", "Cache-Control", "Content-Security-Policy", "Strict-Transport-Security",
                "X-Content-Type-Options", "X-Frame-Options", "x-amzn-ErrorType", "x-amzn-RequestId");
    }

    @Test
    void theOperationsAreThoseOfTheService() {
        assertThat(Routes.OPERATIONS)
                .as("Derive the table of the API again, as src/api/derive-table.py says, and give what is new a behaviour")
                .containsExactlyInAnyOrderElementsOf(Stream.of(IvsRealTimeClient.class.getMethods())
                        .filter(method -> IvsRealTimeResponse.class.isAssignableFrom(method.getReturnType()))
                        .map(method -> method.getReturnType().getSimpleName().replace("Response", ""))
                        .collect(Collectors.toSet()));
    }

    @Test
    void aFaultOfAnOperationThatIsNoneIsRefused() {
        assertThat(service.error("_fake/faults", "{'kind': 'error', 'operation': 'StartCompositon'}"))
                .isEqualTo("400 ValidationException: faults.operation is \"StartCompositon\", but must be an operation of the "
                        + "service; did you mean \"StartComposition\"?");
        for (String operation : Routes.OPERATIONS) {
            service.ok("_fake/faults", "{'kind': 'error', 'operation': '" + operation + "'}");
        }
    }

    @Test
    void aFaultOfAnEventThatIsNeverEmittedIsRefused() {
        assertThat(service.error("_fake/event-faults", "{'kind': 'lose', 'event': 'Sesion End'}"))
                .isEqualTo("400 ValidationException: event-faults.event must be one of Session Start, Session End, "
                        + "Session Failure, Destination Start, Destination End, Destination Reconnecting, Destination Failure, "
                        + "Participant Published, Participant Unpublished");
        service.ok("_fake/event-faults", "{'kind': 'lose', 'event': 'Session End'}");
        assertThat(Service.body(service.send("GET", "/_fake/event-faults", new byte[0])))
                .hasToString("{\"faults\":[{\"kind\":\"lose\",\"event\":\"Session End\"}]}");
    }

    @Test
    void allThatIsWrongWithAControlRequestIsToldAtOnce() {
        assertThat(service.error("_fake/channels", "{'live': 'yes', 'x': 1}"))
                .isEqualTo("400 ValidationException: channels.x is unknown; known are arn, live; channels.arn is a required "
                        + "attribute; channels.live must be a boolean");
        assertThat(service.error("_fake/compositions", "{'destination': 'live'}"))
                .isEqualTo(
                        "400 ValidationException: compositions.arn is a required attribute; compositions.action is a required "
                                + "attribute");
    }

    @Test
    void aMisspelledMemberOfAControlRequestIsRefused() {
        assertThat(service.error("_fake/faults", "{'kind': 'error', 'tmes': 1}"))
                .isEqualTo(
                        "400 ValidationException: faults.tmes is unknown; did you mean \"times\"? Known are operation, kind, "
                                + "status, code, message, retryAfterSeconds, delayMillis, acts, arn, tag, call, times, probability, "
                                + "seed");
        assertThat(service.error("_fake/clock", "{'advanced': 'PT1S'}")).isEqualTo("400 ValidationException: clock.advanced is "
                + "unknown; did you mean \"advance\"? Known are advance, mode");
        assertThat(service.error("_fake/snapshot", "{'stage': []}")).startsWith("400 ValidationException: snapshot.stage is "
                + "unknown; did you mean \"stages\"?");
    }
}
