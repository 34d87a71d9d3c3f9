package io.quarkiverse.ivs.composition.runtime.observability;

import java.util.concurrent.TimeUnit;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;
import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;
import io.quarkiverse.ivs.composition.runtime.guard.CallObserver;
import io.quarkiverse.ivs.composition.runtime.guard.GuardedFailure;
import io.quarkiverse.ivs.composition.runtime.guard.Outcome;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;

/**
 * A span of OpenTelemetry for each logical call, with the attributes that the AWS SDKs give theirs; its requests are below it.
 */
public class CallSpans implements CallObserver {

    private static final String INSTRUMENTATION = "io.quarkiverse.ivs.composition";
    private static final String SERVICE = "IVSRealTime";
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("ivs.composition.outcome");
    private static final AttributeKey<Long> ATTEMPTS = AttributeKey.longKey("ivs.composition.attempts");
    private static final AttributeKey<Long> WAITED_MILLIS = AttributeKey.longKey("ivs.composition.waited_ms");
    private static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("aws.request_id");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private static final SpanContext NOT_SAMPLED = SpanContext.create("1".repeat(32), "1".repeat(16), TraceFlags.getDefault(),
            TraceState.getDefault());
    /** Whoever begins a span below it finds a parent that is not sampled. */
    private static final Observation UNTRACED = new Observation() {

        @Override
        public void send(Runnable task) {
            try (Scope ignored = Span.wrap(NOT_SAMPLED).makeCurrent()) {
                task.run();
            }
        }
    };

    private final Tracer tracer;

    /** Spans of the application's OpenTelemetry. */
    public CallSpans(OpenTelemetry openTelemetry) {
        this.tracer = openTelemetry.getTracer(INSTRUMENTATION);
    }

    @Override
    public Observation begin(CallGuard.Call<?> call, String region) {
        if (!call.isPatient()) {
            // A poll is nobody's request: a trace for each would hide those that are.
            return UNTRACED;
        }
        Operation operation = call.operation();
        return new CallSpan(tracer.spanBuilder(SERVICE + '.' + operation.apiName())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("rpc.system", "aws-api")
                .setAttribute("rpc.service", SERVICE)
                .setAttribute("rpc.method", operation.apiName())
                .setAttribute("cloud.region", region)
                .startSpan());
    }

    private record CallSpan(Span span) implements Observation {

        @Override
        public void paced(long nanos) {
            span.addEvent("paced", Attributes.of(WAITED_MILLIS, TimeUnit.NANOSECONDS.toMillis(nanos)));
        }

        @Override
        public void send(Runnable task) {
            try (Scope ignored = span.makeCurrent()) {
                task.run();
            }
        }

        @Override
        public void attemptFailed(AttemptFailure failure, long nextNanos) {
            span.addEvent("attempt failed", Attributes.of(ERROR, failure.kind().name()));
        }

        @Override
        public void ended(int attempts, GuardedFailure failure) {
            if (failure != null) {
                span.setStatus(StatusCode.ERROR);
                describe(failure.lastFailure());
                if (failure.reason() != GuardedFailure.Reason.ATTEMPT_FAILED) {
                    span.setAttribute(ERROR, failure.reason().name());
                }
            }
            end(attempts, Outcome.of(failure));
        }

        @Override
        public void callerLeft(int attempts, boolean underWay, boolean outcomeUnknown) {
            end(attempts, Outcome.CANCELLED);
        }

        private void describe(AttemptFailure failure) {
            ServiceError error = failure == null ? null : failure.error();
            if (failure != null) {
                span.setAttribute(ERROR, error == null || error.code() == null ? failure.kind().name() : error.code());
            }
            if (error != null) {
                span.setAttribute(STATUS, (long) error.status());
                span.setAttribute(REQUEST_ID, error.requestId());
            }
        }

        private void end(int attempts, String outcome) {
            span.setAttribute(OUTCOME, outcome);
            span.setAttribute(ATTEMPTS, (long) attempts);
            span.end();
        }
    }
}
