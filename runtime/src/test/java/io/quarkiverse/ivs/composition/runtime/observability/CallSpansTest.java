package io.quarkiverse.ivs.composition.runtime.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;
import io.quarkiverse.ivs.composition.runtime.guard.CallObserver.Observation;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;

class CallSpansTest {

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private final CallSpans spans = new CallSpans(TELEMETRY.getOpenTelemetry());

    @Test
    void aCallIsOneSpanWithTheAttributesOfTheAwsSdks() {
        begin().ended(1, null);
        SpanData span = onlySpan();
        assertThat(span.getName()).isEqualTo("IVSRealTime.StartComposition");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(attributes(span)).containsExactly("cloud.region=eu-west-1", "ivs.composition.attempts=1",
                "ivs.composition.outcome=success", "rpc.method=StartComposition", "rpc.service=IVSRealTime",
                "rpc.system=aws-api");
    }

    @Test
    void aFailedCallSaysWhatTheServiceAnswered() {
        AttemptFailure last = new AttemptFailure(Kind.REJECTED, "no",
                new ServiceError(409, "ConflictException", "no", "7f3a", null, null), null);
        Observation call = begin();
        call.attemptFailed(last, -1);
        call.ended(1, new GuardedFailure(GuardedFailure.Reason.ATTEMPT_FAILED, 1, false, last));
        SpanData span = onlySpan();
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(attributes(span)).contains("aws.request_id=7f3a", "error.type=ConflictException",
                "http.response.status_code=409", "ivs.composition.outcome=rejected");
        assertThat(span.getEvents()).extracting(event -> event.getName()).containsExactly("attempt failed");
    }

    @Test
    void aRefusedCallSaysWhoRefused() {
        begin().ended(0, new GuardedFailure(GuardedFailure.Reason.CIRCUIT_BREAKER_OPEN, 0, false, null));
        assertThat(attributes(onlySpan())).contains("error.type=CIRCUIT_BREAKER_OPEN",
                "ivs.composition.outcome=circuit_breaker_open");
    }

    @Test
    void requestsAreBelowTheSpan() {
        Observation call = begin();
        call.send(() -> Span.current().setAttribute("seen", "below"));
        call.ended(1, null);
        assertThat(attributes(onlySpan())).contains("seen=below");
    }

    @Test
    void aCallerWhoLeavesEndsTheSpan() {
        begin().callerLeft(1, false, false);
        assertThat(attributes(onlySpan())).contains("ivs.composition.outcome=cancelled");
    }

    @Test
    void aPollMakesNoTraceAndNothingBelowItDoes() {
        Observation poll = spans.begin(new StartCall(false), "eu-west-1");
        poll.send(() -> TELEMETRY.getOpenTelemetry().getTracer("rest-client").spanBuilder("POST").startSpan().end());
        poll.ended(1, null);
        assertThat(TELEMETRY.getSpans()).isEmpty();
    }

    private Observation begin() {
        return spans.begin(new StartCall(true), "eu-west-1");
    }

    private static SpanData onlySpan() {
        assertThat(TELEMETRY.getSpans()).hasSize(1);
        return TELEMETRY.getSpans().get(0);
    }

    private static List<String> attributes(SpanData span) {
        return span.getAttributes().asMap().entrySet().stream()
                .map(attribute -> attribute.getKey().getKey() + "=" + attribute.getValue()).sorted().toList();
    }
}
