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
            // For all clients: it has to reach ours although ours has a logging default of its own.
            .overrideConfigKey("quarkus.rest-client.logging.scope", "request-response")
            .overrideConfigKey("quarkus.log.category.\"org.jboss.resteasy.reactive.client.logging\".level", "DEBUG")
            .setLogRecordPredicate(record -> record.getLoggerName().startsWith("org.jboss.resteasy.reactive.client.logging")
                    || record.getLoggerName().startsWith("io.quarkiverse"))
            .assertLogRecords(records -> {
                String log = records.stream().map(SecretsAreMaskedInTheLogTest::text).collect(Collectors.joining("\n"));
                assertThat(log).containsIgnoringCase("POST").containsIgnoringCase("Authorization=****")
                        .containsIgnoringCase("X-Amz-Security-Token=****")
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
