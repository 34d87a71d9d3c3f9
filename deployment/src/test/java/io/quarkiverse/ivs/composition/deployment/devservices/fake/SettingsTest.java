package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import static io.quarkiverse.ivs.composition.deployment.devservices.fake.Service.ENCODER;
import static io.quarkiverse.ivs.composition.deployment.devservices.fake.Service.STAGE;
import static io.quarkiverse.ivs.composition.deployment.devservices.fake.Service.STORAGE;
import static io.quarkiverse.ivs.composition.deployment.devservices.fake.Service.TO_CHANNEL;
import static io.quarkiverse.ivs.composition.deployment.devservices.fake.Service.TO_S3;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.LayoutEcho;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.RepeatedStop;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.Resources;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.Signatures;
import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig.TokenMismatch;
import io.vertx.core.http.impl.headers.HeadersMultiMap;

/** What each setting changes. */
class SettingsTest {

    private static final String START = "{'stageArn': '" + STAGE + "', 'destinations': [" + TO_S3 + "]}";

    private final Settings settings = new Settings();

    private Service service() {
        return new Service(settings.build());
    }

    private static String arn(JsonNode composition) {
        return "{'arn': '" + composition.get("arn").asText() + "'}";
    }

    @Test
    void strictResourcesMustExist() {
        settings.resources = Resources.STRICT;
        Service service = service();
        assertThat(service.error("StartComposition", START)).isEqualTo(notFound(STAGE));
        create(service, STAGE);
        assertThat(service.error("StartComposition", START)).isEqualTo(notFound(STORAGE));
        create(service, STORAGE);
        assertThat(service.error("StartComposition", START)).isEqualTo(notFound(ENCODER));
        create(service, ENCODER);
        service.ok("StartComposition", START);
        assertThat(service.error("GetStage", "{'arn': '" + STAGE + "x'}")).isEqualTo(notFound(STAGE + "x"));
    }

    private static void create(Service service, String arn) {
        service.ok("_fake/resources", "{'arn': '" + arn + "', 'exists': true}");
    }

    private static String notFound(String arn) {
        return "404 ResourceNotFoundException: Resource: " + arn + " not found";
    }

    @Test
    void theQuotaOfAnAccountCountsWhatHasNotEnded() {
        settings.compositions = 2;
        Service service = service();
        JsonNode first = service.start();
        service.start();
        String full = "402 ServiceQuotaExceededException: The number of concurrent compositions of the account is limited to 2";
        assertThat(service.error("StartComposition", START)).isEqualTo(full);

        service.ok("StopComposition", arn(first));
        assertThat(service.error("StartComposition", START)).as("STOPPING counts").isEqualTo(full);
        service.pass(Duration.ofSeconds(1));
        service.start();
        service.ok("StartComposition", START.replace("123456789012", "210987654321"));
    }

    @Test
    void theQuotaOfAStageIsItsOwn() {
        settings.compositionsPerStage = 1;
        Service service = service();
        service.start();
        assertThat(service.error("StartComposition", START)).isEqualTo(
                "402 ServiceQuotaExceededException: The number of concurrent compositions of the stage is limited to 1");
        service.ok("StartComposition", START.replace("stage/AbCd", "stage/other"));
    }

    @Test
    void theRateLimitIsForEachOperation() {
        settings.rateLimit = 5;
        Service service = service();
        for (int i = 0; i < 5; i++) {
            service.start();
        }
        assertThat(service.error("StartComposition", START)).isEqualTo("429 ThrottlingException: Rate exceeded");
        service.ok("ListCompositions", "{}");
        service.pass(Duration.ofMillis(200));
        service.start();
        assertThat(service.post("StartComposition", START).status()).isEqualTo(429);
    }

    @Test
    void anUnsetLayoutCanComeBackAsNull() {
        settings.layoutEcho = LayoutEcho.NULL;
        assertThat(service().start().get("layout").isNull()).isTrue();
    }

    @Test
    void aReusedTokenCanReplay() {
        settings.tokenMismatch = TokenMismatch.REPLAY;
        Service service = service();
        String request = START.replace("{'stageArn'", "{'idempotencyToken': 'x', 'stageArn'");
        JsonNode first = service.ok("StartComposition", request);
        JsonNode second = service.ok("StartComposition", request.replace(TO_S3, TO_CHANNEL));
        assertThat(second.at("/composition/arn")).isEqualTo(first.at("/composition/arn"));
    }

    @Test
    void aSecondStopCanBeAConflict() {
        settings.repeatedStop = RepeatedStop.CONFLICT;
        Service service = service();
        JsonNode composition = service.start();
        service.ok("StopComposition", arn(composition));
        assertThat(service.error("StopComposition", arn(composition)))
                .isEqualTo("409 ConflictException: Composition: " + composition.get("arn").asText() + " is STOPPING");
    }

    @Test
    void manualStatesWaitForTheTest() {
        settings.timeToActive = Delay.MANUAL;
        settings.timeToStopped = Delay.MANUAL;
        Service service = service();
        String arn = service.start().get("arn").asText();
        service.pass(Duration.ofHours(1));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STARTING");
        service.ok("_fake/compositions", "{'arn': '" + arn + "', 'action': 'activate'}");
        assertThat(service.get(arn).get("state").asText()).isEqualTo("ACTIVE");
        service.ok("StopComposition", "{'arn': '" + arn + "'}");
        service.pass(Duration.ofHours(1));
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STOPPING");
        service.ok("_fake/compositions", "{'arn': '" + arn + "', 'action': 'end'}");
        assertThat(service.get(arn).get("state").asText()).isEqualTo("STOPPED");
    }

    @Test
    void signaturesCanBeIgnored() {
        settings.signatures = Signatures.IGNORE;
        Service service = service();
        service.start();
        Answer answer = service.send(new WireRequest("POST", "/ListCompositions", null, HeadersMultiMap.httpHeaders(),
                new byte[0]));
        assertThat(Service.body(answer).get("compositions")).hasSize(1);
    }

    @Test
    void aMissingSignatureIsRefusedByDefault() {
        Answer answer = service().send(new WireRequest("POST", "/ListCompositions", null, HeadersMultiMap.httpHeaders(),
                new byte[0]));
        assertThat(Service.error(answer)).isEqualTo("403 MissingAuthenticationTokenException: Missing Authentication Token");
    }
}
