package io.quarkiverse.ivs.composition.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.ValidationException;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.quarkiverse.ivs.composition.runtime.signing.EnvironmentRegion;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;

class EndpointIsFoundTest {

    private static final EnvironmentRegion NOWHERE = environment(() -> {
        throw SdkClientException.create("no region");
    });
    private static final IvsArn STAGE = IvsArn.parse("arn:aws:ivs:ap-south-1:123456789012:stage/AbCd").orElseThrow();

    @ParameterizedTest
    @CsvSource({
            "eu-west-1,  false, false, https://ivsrealtime.eu-west-1.amazonaws.com",
            "eu-west-1,  true,  false, https://ivsrealtime-fips.eu-west-1.amazonaws.com",
            "eu-west-1,  false, true,  https://ivsrealtime.eu-west-1.api.aws",
            "eu-west-1,  true,  true,  https://ivsrealtime-fips.eu-west-1.api.aws",
            "cn-north-1, false, false, https://ivsrealtime.cn-north-1.amazonaws.com.cn",
            "cn-north-1, false, true,  https://ivsrealtime.cn-north-1.api.amazonwebservices.com.cn" })
    void theHostIsThatOfTheRegion(String region, String fips, String dualstack, String uri) {
        assertThat(region(resolver(Map.of("fips", fips, "dualstack", dualstack)), region))
                .hasToString("Endpoint[uri=" + uri + ", region=" + region + "]");
    }

    @Test
    void theRegionOfTheArnWins() {
        assertThat(resolver(Map.of("aws.region", "us-east-1"), "eu-west-1").forArn(STAGE).region()).isEqualTo("ap-south-1");
    }

    @Test
    void thenTheConfiguredRegion() {
        assertThat(region(resolver(Map.of("aws.region", "us-east-1"), "eu-west-1"), null).region()).isEqualTo("us-east-1");
    }

    @Test
    void thenTheOnlyOneAmongTheConfiguredArns() {
        assertThat(region(resolver(Map.of(), "eu-west-1"), null).region()).isEqualTo("eu-west-1");
    }

    @Test
    void thenThatOfTheEnvironment() {
        EndpointResolver resolver = new EndpointResolver(config(Map.of()), List.of("eu-west-1", "us-east-1"),
                environment(() -> "us-west-2"));
        assertThat(region(resolver, null).region()).isEqualTo("us-west-2");
    }

    @Test
    void elseTheKeyIsNamed() {
        assertThatThrownBy(() -> region(resolver(Map.of()), null)).isInstanceOf(ValidationException.class)
                .hasMessage("ListCompositions was not sent: No AWS region is known: set quarkus.ivs-composition.aws.region.");
        assertThatThrownBy(() -> region(resolver(Map.of(), "eu-west-1", "us-east-1"), null))
                .hasMessage("ListCompositions was not sent: No AWS region is known (the configured ARNs are in several): set"
                        + " quarkus.ivs-composition.aws.region.");
    }

    @Test
    void theOverrideIsCalledForEveryRegion() {
        EndpointResolver resolver = resolver(Map.of("endpoint-override", "http://localhost:4566/ivs/", "fips", "true"));
        assertThat(resolver.forArn(STAGE)).hasToString("Endpoint[uri=http://localhost:4566/ivs/, region=ap-south-1]");
        assertThat(resolver.forArn(STAGE).of(Operation.GET_COMPOSITION))
                .hasToString("http://localhost:4566/ivs/GetComposition");
    }

    @ParameterizedTest
    @ValueSource(strings = { "localhost:4566", "ftp://localhost", "http://", "http://localhost?a=b", "http://a b",
            "http:///x" })
    void anOverrideThatIsNoUrlIsRefused(String value) {
        assertThatThrownBy(() -> resolver(Map.of("endpoint-override", value))).isInstanceOf(ConfigurationException.class)
                .hasMessage("quarkus.ivs-composition.endpoint-override is \"" + value + "\", but must be an http or https URL"
                        + " without user, query and fragment, such as http://localhost:4566.");
    }

    @ParameterizedTest
    @CsvSource({ "http://user:secret@localhost, http://****@localhost", "http://u:se/cret@localhost, http://****@localhost",
            "http://u:se@cret@localhost, http://****@localhost", "user:secret@localhost:80, ****@localhost:80",
            "user:http://cret@localhost, ****@localhost" })
    void aPasswordInAnOverrideIsNotRepeated(String value, String masked) {
        assertThatThrownBy(() -> resolver(Map.of("endpoint-override", value)))
                .hasMessageStartingWith("quarkus.ivs-composition.endpoint-override is \"" + masked + "\", but must be");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "eu west", "eu-west-1/", "evil.example.com#", "-eu", "EU-WEST-1" })
    void whatIsNoRegionIsRefused(String region) {
        assertThatThrownBy(() -> region(resolver(Map.of()), region)).isInstanceOf(ValidationException.class)
                .hasMessage("ListCompositions was not sent: \"" + region + "\" is no AWS region: use one such as eu-west-1.");
    }

    @Test
    void whatIsNoRegionIsShownShortAndOnOneLine() {
        assertThatThrownBy(() -> region(resolver(Map.of()), "x\n".repeat(500_000)))
                .hasMessage("ListCompositions was not sent: \"" + "x\\n".repeat(30)
                        + "...\" (1000000 characters) is no AWS region: use one such as eu-west-1.");
    }

    @Test
    void anUnknownRegionIsCalledAllTheSame() {
        assertThat(region(resolver(Map.of()), "mars-north-1").uri())
                .hasToString("https://ivsrealtime.mars-north-1.amazonaws.com");
    }

    @Test
    void theEnvironmentIsAskedOnThreadsOfItsOwnAndOnceAtATime() {
        Deque<Runnable> threads = new ArrayDeque<>();
        EndpointResolver resolver = new EndpointResolver(config(Map.of()), List.of(),
                new EnvironmentRegion(() -> "us-west-2", () -> 0, threads::add));
        CompletableFuture<Endpoint> first = resolver.resolve(null).subscribeAsCompletionStage();
        CompletableFuture<Endpoint> second = resolver.resolve(null).subscribeAsCompletionStage();
        assertThat(first).isNotDone();
        assertThat(threads).hasSize(1);

        threads.remove().run();
        assertThat(first.join().region()).isEqualTo("us-west-2");
        assertThat(second.join().region()).isEqualTo("us-west-2");
        assertThat(resolver.resolve(null).subscribeAsCompletionStage()).isCompleted();
        assertThat(threads).isEmpty();
    }

    @Test
    void anArnAndItsRegionHaveOneEndpoint() {
        EndpointResolver resolver = resolver(Map.of());
        assertThat(resolver.forArn(STAGE)).isEqualTo(region(resolver, "ap-south-1"));
    }

    @Test
    void theEnvironmentIsAskedOnceAndAgainAMinuteAfterItHadNothing() {
        AtomicInteger asked = new AtomicInteger();
        AtomicLong nanos = new AtomicLong();
        EnvironmentRegion environment = new EnvironmentRegion(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("gone");
            }
            return "eu-west-1";
        }, nanos::get, Runnable::run);

        assertThat(environment.get().await().indefinitely()).isEmpty();
        assertThat(environment.get().await().indefinitely()).isEmpty();
        assertThat(asked).hasValue(1);
        nanos.set(60_000_000_000L);
        assertThat(environment.get().await().indefinitely()).contains("eu-west-1");
        nanos.set(600_000_000_000L);
        assertThat(environment.get().await().indefinitely()).contains("eu-west-1");
        assertThat(asked).hasValue(2);
    }

    @Test
    void unknownRegionsAreNamedOnceAndAFewOfThemOnly() {
        EndpointResolver resolver = resolver(Map.of());
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                warnings.add(line.getLevel().getName());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger log = Logger.getLogger("io.quarkiverse.ivs.composition");
        log.addHandler(handler);
        try {
            for (int i = 0; i < 200; i++) {
                region(resolver, "mars-north-" + i % 100);
            }
        } finally {
            log.removeHandler(handler);
        }
        assertThat(warnings).hasSize(5);
    }

    /** The AWS SDK keeps every Region that it was asked for. */
    @Test
    void unknownRegionsDoNotFillTheMemoryOfTheSdk() throws ReflectiveOperationException {
        Field kept = Class.forName("software.amazon.awssdk.regions.Region$RegionCache").getDeclaredField("VALUES");
        kept.setAccessible(true);
        EndpointResolver resolver = resolver(Map.of());
        region(resolver, "eu-west-1");
        int before = ((Map<?, ?>) kept.get(null)).size();
        for (int i = 0; i < 100; i++) {
            region(resolver, "venus-south-" + i);
        }
        assertThat((Map<?, ?>) kept.get(null)).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({ "us-gov-mars-1, https://ivsrealtime.us-gov-mars-1.amazonaws.com",
            "cn-mars-1, https://ivsrealtime.cn-mars-1.amazonaws.com.cn",
            "eu-mars-1, https://ivsrealtime.eu-mars-1.amazonaws.com" })
    void theHostOfAnUnknownRegionIsThatOfItsPartition(String region, String uri) {
        assertThat(region(resolver(Map.of()), region).uri()).hasToString(uri);
    }

    private static EnvironmentRegion environment(Supplier<String> chain) {
        return new EnvironmentRegion(chain, () -> 0, Runnable::run);
    }

    private static Endpoint region(EndpointResolver resolver, String region) {
        return resolver.resolve(region).await().indefinitely();
    }

    private static EndpointResolver resolver(Map<String, String> settings, String... regionsOfArns) {
        return new EndpointResolver(config(settings), List.of(regionsOfArns), NOWHERE);
    }

    private static IvsCompositionRuntimeConfig config(Map<String, String> settings) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().addDiscoveredConverters()
                .withMapping(IvsCompositionRuntimeConfig.class)
                .withValidateUnknown(false);
        settings.forEach((key, value) -> config.withDefaultValue("quarkus.ivs-composition." + key, value));
        return config.build().getConfigMapping(IvsCompositionRuntimeConfig.class);
    }
}
