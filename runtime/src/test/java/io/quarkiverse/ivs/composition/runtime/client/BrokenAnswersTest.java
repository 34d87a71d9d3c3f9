package io.quarkiverse.ivs.composition.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.GetCompositionResponse;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.model.StartCompositionResponse;
import io.quarkiverse.ivs.composition.model.StopCompositionResponse;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;
import io.smallrye.mutiny.Multi;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class BrokenAnswersTest {

    private static final List<String> SAMPLES = List.of(
            "{\"composition\":{\"arn\":\"arn:aws:ivs:eu-west-1:123456789012:composition/A\",\"stageArn\":\"s\",\"state\":\"ACTIVE\","
                    + "\"layout\":{\"grid\":{\"gridGap\":2,\"videoFillMode\":\"\"}},\"startTime\":\"2026-08-01T10:00:00+0000\","
                    + "\"destinations\":[{\"id\":\"i\",\"state\":\"STARTING\",\"configuration\":{\"name\":\"\",\"s3\":"
                    + "{\"encoderConfigurationArns\":[\"e\"]}},\"detail\":{\"s3\":{\"recordingPrefix\":\"p\"}}}],\"tags\":{\"a\":\"b\"}}}",
            "{\"compositions\":[{\"arn\":\"a\",\"state\":\"STOPPED\",\"endTime\":1785578400.5}],\"nextToken\":\"n\"}",
            "{\"compositions\":[null,{\"arn\":\"a\",\"destinations\":[{\"id\":\"i\"},null]}]}",
            "{\"code\":\"x#ConflictException:http://\",\"message\":\"Channel is live\",\"exceptionMessage\":\"m\"}",
            "{\"__type\":\"ValidationException\",\"Message\":null,\"fieldList\":[{\"name\":1e400}]}",
            "<html><head><title>502 Bad Gateway</title></head></html>",
            "{}", "null", "[[[[[[", "{\"a\":{\"a\":{\"a\":", "\"\\ud800\"");

    /** 10,000 broken errors: each is read, and says at least its status. */
    @Property(tries = 10_000, shrinking = ShrinkingMode.BOUNDED)
    void everyErrorIsRead(@ForAll("status") int status, @ForAll("bodies") byte[] body,
            @ForAll("headers") Map<String, String> headers) {
        ServiceError error = ErrorReader.read(status, headers::get, body, Instant.EPOCH);

        assertThat(error.status()).isEqualTo(status);
        assertThat(AttemptFailures.kind(error, Instant.EPOCH)).isNotNull();
        assertThat(error.message() == null ? 0 : error.message().length()).isLessThanOrEqualTo(1_003);
        assertThat(error.code() == null ? 0 : error.code().length()).isLessThanOrEqualTo(131);
    }

    /** 10,000 broken answers of 200: each is read, or fails with an IOException. */
    @Property(tries = 10_000, shrinking = ShrinkingMode.BOUNDED)
    void everyAnswerIsReadOrUnreadable(@ForAll("bodies") byte[] body) {
        for (Class<?> type : List.of(StartCompositionResponse.class, GetCompositionResponse.class,
                ListCompositionsResponse.class, StopCompositionResponse.class)) {
            try {
                assertUsable(AnswerReader.read(body, type, "arn:aws:ivs:eu-west-1:123456789012:stage/A"));
            } catch (IOException unreadable) {
                assertThat(unreadable.getMessage()).isNotEmpty();
            }
        }
    }

    /** As the services go through it. */
    private static void assertUsable(Object answer) {
        if (answer instanceof ListCompositionsResponse page) {
            assertThat(Multi.createFrom().iterable(page.compositions()).collect().asList().await().indefinitely())
                    .allSatisfy(summary -> assertThat(summary.arn()).isNotNull())
                    .flatMap(CompositionSummary::destinations).doesNotContainNull();
        } else if (answer instanceof GetCompositionResponse get) {
            assertThat(get.composition().destinations()).doesNotContainNull();
        } else {
            assertThat(answer).isNotNull();
        }
    }

    @Provide
    Arbitrary<Integer> status() {
        return Arbitraries.oneOf(Arbitraries.of(400, 402, 403, 404, 409, 429, 500, 503),
                Arbitraries.integers().between(100, 999));
    }

    @Provide
    Arbitrary<byte[]> bodies() {
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
        return Arbitraries.oneOf(noise, broken(), broken(), nested());
    }

    @Provide
    Arbitrary<Map<String, String>> headers() {
        Arbitrary<String> names = Arbitraries.of("x-amzn-ErrorType", "x-amzn-RequestId", "Retry-After", "Date");
        Arbitrary<String> values = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(300),
                Arbitraries.of("", ":", "#", "a#", "ThrottlingException", "9999999999999999999999", "-1",
                        "Sat, 01 Aug 2026 10:00:30 GMT", "Sat, 31 Feb 2026 99:99:99 GMT",
                        "Thu, 01 Jan 999999999 00:00:00 GMT"));
        return Arbitraries.maps(names, values).ofMaxSize(4);
    }

    /** A good answer that was cut, or in which some bytes are others. */
    private static Arbitrary<byte[]> broken() {
        return Combinators.combine(Arbitraries.of(SAMPLES), Arbitraries.integers().between(0, 1_000),
                Arbitraries.maps(Arbitraries.integers().between(0, 500), Arbitraries.bytes()).ofMaxSize(4))
                .as((sample, length, changes) -> {
                    byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
                    byte[] cut = length < bytes.length ? Arrays.copyOf(bytes, length) : bytes;
                    changes.forEach((at, value) -> {
                        if (at < cut.length) {
                            cut[at] = value;
                        }
                    });
                    return cut;
                });
    }

    private static Arbitrary<byte[]> nested() {
        return Combinators.combine(Arbitraries.of("[", "{\"a\":", "{\"message\":[", "{\"composition\":{\"layout\":"),
                Arbitraries.integers().between(1, 3_000))
                .as((piece, times) -> piece.repeat(times).getBytes(StandardCharsets.UTF_8));
    }
}
