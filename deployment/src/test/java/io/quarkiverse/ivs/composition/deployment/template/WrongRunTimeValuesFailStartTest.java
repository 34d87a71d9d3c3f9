package io.quarkiverse.ivs.composition.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

class WrongRunTimeValuesFailStartTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideConfigKey("quarkus.ivs-composition.templates.podcast.destinations", "channel")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.templates.podcast.stage-arn", "AbCd")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.templates.podcast.s3.storage-configuration-arn",
                    "arn:aws:ivs:eu-west-1:123456789012:storage-configuration/AbCd")
            .overrideConfigKey("quarkus.ivs-composition.endpoint-override", "https://ivs.example.com")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.fill-missing-arns", "true")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.fips", "true")
            .overrideRuntimeConfigKey("quarkus.rest-client.\"ivs-composition\".url", "https://ivs.example.com")
            .assertException(failure -> assertThat(failure).isInstanceOf(ConfigurationException.class).hasMessage("""
                    Found 5 problems in the configuration of compositions:
                    quarkus.ivs-composition.fill-missing-arns is true, but quarkus.ivs-composition.endpoint-override is \
                    "https://ivs.example.com", which is not on the loopback interface: ARNs can only be made up for a fake. \
                    Remove quarkus.ivs-composition.fill-missing-arns.
                    quarkus.ivs-composition.fips is true, but quarkus.ivs-composition.endpoint-override is \
                    "https://ivs.example.com": only AWS has FIPS endpoints. Remove one of the two.
                    quarkus.ivs-composition.templates.podcast.s3.storage-configuration-arn is set, but \
                    quarkus.ivs-composition.templates.podcast.destinations lacks s3. Remove it, or add s3 there and build again.
                    quarkus.ivs-composition.templates.podcast.stage-arn is "AbCd", but must be the ARN of a stage, such as \
                    arn:aws:ivs:eu-west-1:123456789012:stage/AbCd. Correct it.
                    quarkus.rest-client."ivs-composition".url is "https://ivs.example.com", but has no effect: the endpoint is \
                    chosen for each call. Remove it, and set quarkus.ivs-composition.endpoint-override instead."""));

    @Test
    void allProblemsAreListedAtOnce() {
        fail("The start should have failed");
    }
}
