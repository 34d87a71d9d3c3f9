package io.quarkiverse.ivs.composition.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The function that makes a command of a recorded request, alone. */
@InBrowser
class AwsCliCommandIT {

    private static final String AUTHORIZATION = "AWS4-HMAC-SHA256 Credential=test/20260131/eu-west-1/ivs/aws4_request, "
            + "SignedHeaders=host;x-amz-date, Signature=***";

    private static JsModule module;

    @BeforeAll
    static void load(Chromium chromium) {
        module = JsModule.load(chromium, "aws-cli.js");
    }

    @AfterAll
    static void close() {
        module.close();
    }

    @Test
    void theBodyIsTheInputAndTheRegionThatOfTheSignature() {
        assertThat(command("StartComposition", "/StartComposition", "{\"stageArn\":\"s\"}"))
                .isEqualTo("aws ivs-realtime start-composition --region eu-west-1 --endpoint-url http://localhost:1 "
                        + "--cli-input-json '{\"stageArn\":\"s\"}'");
    }

    @Test
    void aQuoteInTheBodyDoesNotEndTheArgument() {
        assertThat(command("StartComposition", "/StartComposition", "{\"tags\":{\"a\":\"it's; rm\"}}"))
                .endsWith("--cli-input-json '{\"tags\":{\"a\":\"it'\\''s; rm\"}}'");
    }

    @Test
    void anEmptyBodyIsAnEmptyInput() {
        assertThat(command("ListCompositions", "/ListCompositions", ""))
                .endsWith("list-compositions --region eu-west-1 --endpoint-url http://localhost:1 --cli-input-json '{}'");
    }

    @Test
    void theInputOfTagOperationsComesFromThePathToo() {
        assertThat(command("TagResource", "/tags/arn%3Aaws%3Aivs", "{\"tags\":{\"a\":\"b\"}}"))
                .endsWith("--cli-input-json '{\"resourceArn\":\"arn:aws:ivs\",\"tags\":{\"a\":\"b\"}}'");
        assertThat(command("UntagResource", "/tags/arn%3Aaws%3Aivs?tagKeys=a&tagKeys=b", ""))
                .endsWith("--cli-input-json '{\"resourceArn\":\"arn:aws:ivs\",\"tagKeys\":[\"a\",\"b\"]}'");
    }

    @Test
    void aRequestWithoutASignatureHasNoRegion() {
        assertThat(module.<String> call("awsCliCommand", Map.of("operation", "GetComposition", "path", "/GetComposition", "body",
                "{}", "headers", Map.of()), "http://localhost:1"))
                .isEqualTo("aws ivs-realtime get-composition --endpoint-url http://localhost:1 --cli-input-json '{}'");
    }

    @Test
    void aRegionThatIsNoWordIsQuoted() {
        assertThat(module.<String> call("awsCliCommand", Map.of("operation", "GetComposition", "path", "/GetComposition", "body",
                "{}", "headers", Map.of("authorization", "Credential=test/20260131/x;$(id)/ivs/aws4_request")),
                "http://localhost:1/a b"))
                .isEqualTo("aws ivs-realtime get-composition --region 'x;$(id)' --endpoint-url 'http://localhost:1/a b' "
                        + "--cli-input-json '{}'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/x;touch /tmp/pwned", "StartComposition;id", "" })
    void whatIsNoOperationHasNoCommand(String operation) {
        assertThat(command(operation, operation, "{}")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"stageArn\":\"cut he", "<html>" })
    void whatIsNoWholeJsonHasNoCommand(String body) {
        assertThat(command("StartComposition", "/StartComposition", body)).isNull();
        assertThat(command("TagResource", "/tags/arn", body)).isNull();
    }

    @Test
    void anArnThatIsWronglyEncodedHasNoCommand() {
        assertThat(command("ListTagsForResource", "/tags/arn%3", "")).isNull();
        assertThat(command("UntagResource", "/tags/arn?tagKeys=%zz", "")).isNull();
    }

    @Test
    void aPlusSignInATagKeyIsItself() {
        assertThat(command("UntagResource", "/tags/arn?tagKeys=a+b", "")).endsWith("'{\"resourceArn\":\"arn\",\"tagKeys\":[\"a+b\"]}'");
    }

    private static String command(String operation, String path, String body) {
        return module.call("awsCliCommand", Map.of("operation", operation, "path", path, "body", body, "headers",
                Map.of("Authorization", AUTHORIZATION)), "http://localhost:1");
    }
}
