package io.quarkiverse.ivs.composition.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CallRefusedException;
import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.CompositionTemplate;
import io.quarkiverse.ivs.composition.TemplateName;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.QuarkusUnitTest;

class InactiveExtensionRefusesCallsTest {

    private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:composition/AbCd";
    private static final Duration TIME = Duration.ofMinutes(1);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.active", "false")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel")
            // It would end the start of an active one.
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.stage-arn", "nonsense");

    @Inject
    CompositionService compositions;

    @Inject
    @TemplateName("podcast")
    CompositionTemplate podcast;

    @Inject
    FakeIvs fake;

    @Test
    void eachCallIsRefusedAndTheTextNamesTheKey() {
        ListCompositionsRequest all = ListCompositionsRequest.builder().build();
        Map<ThrowingCallable, String> calls = Map.of(
                podcast::start, "StartComposition for template \"podcast\"",
                () -> compositions.ensureStarted("podcast", "key"), "StartComposition for template \"podcast\"",
                () -> compositions.start(StartCompositionRequest.builder().build()), "StartComposition",
                () -> compositions.get(ARN), "GetComposition",
                () -> compositions.stop(ARN), "StopComposition",
                () -> compositions.list(all).toList(), "ListCompositions",
                () -> compositions.awaitActive(ARN, TIME), "GetComposition",
                () -> compositions.awaitStopped(ARN, TIME), "GetComposition",
                () -> compositions.stopAndAwait(ARN, TIME), "StopComposition");

        calls.forEach((call, named) -> {
            CallRefusedException refused = catchThrowableOfType(CallRefusedException.class, call);
            assertThat(refused).hasMessage(named
                    + " was not sent, since quarkus.ivs-composition.active is false. Set it to true, or remove it.");
            assertThat(refused.reason()).isEqualTo(CallRefusedException.Reason.INACTIVE);
            assertThat(refused.retryable()).isFalse();
        });
        assertThat(fake.requests()).isEmpty();
    }
}
