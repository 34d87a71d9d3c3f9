package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private final Service service = new Service();

    @ParameterizedTest
    @ValueSource(strings = { "GetParticipant", "ListStageSessions", "ImportPublicKey", "StartParticipantReplication" })
    void anOperationThatTheFakeLacksSaysSo(String operation) {
        assertThat(service.error(operation, "{}")).isEqualTo("501 NotImplementedException: This fake of Amazon IVS Real-Time "
                + "lacks the operation " + operation + "; it has compositions, stages, participants, encoder and storage "
                + "configurations, and tags");
    }

    @Test
    void aPathOfNoOperationSaysSo() {
        assertThat(service.error("StartCompositions", "{}"))
                .isEqualTo("404 UnknownOperationException: No operation of the service has this path");
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
}
