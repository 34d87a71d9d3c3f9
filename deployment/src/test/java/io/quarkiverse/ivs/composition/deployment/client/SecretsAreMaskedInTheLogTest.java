package io.quarkiverse.ivs.composition.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.runtime.client.CompositionClient;
import io.quarkus.test.QuarkusUnitTest;

class SecretsAreMaskedInTheLogTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = Calls.application()
            .overrideConfigKey("quarkus.ivs-composition.aws.credentials.static-provider.session-token", "SESSION-TOKEN\n")
            // For all clients; the raw traffic would show everything.
            .overrideConfigKey("quarkus.rest-client.logging.scope", "all")
            .overrideConfigKey("quarkus.rest-client.logging.masked-headers", "amz-sdk-request")
            .overrideConfigKey("quarkus.log.category.\"io.netty\".min-level", "TRACE")
            .overrideConfigKey("quarkus.log.category.\"io.netty\".level", "TRACE")
            .overrideConfigKey("quarkus.log.category.\"org.jboss.resteasy.reactive.client.logging\".level", "DEBUG")
            .setLogRecordPredicate(record -> true)
            .assertLogRecords(records -> {
                String log = records.stream().map(SecretsAreMaskedInTheLogTest::text).collect(Collectors.joining("\n"));
                assertThat(log).containsIgnoringCase("POST")
                        .containsPattern("(?i)Authorization=(\\*{4}|<hidden>) ")
                        .containsPattern("(?i)X-Amz-Security-Token=(\\*{4}|<hidden>)")
                        .containsPattern("(?i)amz-sdk-request=(\\*{4}|<hidden>)")
                        .doesNotContain("SESSION-TOKEN", "Signature=", "wJalrXUtnFEMI");
            });

    @Inject
    CompositionClient client;

    @Test
    void theRequestIsLoggedWithoutThem() throws Exception {
        try (StubService service = new StubService()) {
            Calls.start(client, service.uri()).await().atMost(Duration.ofSeconds(10));
        }
    }

    private static String text(LogRecord record) {
        return new PatternFormatter("%s").format(record);
    }
}
