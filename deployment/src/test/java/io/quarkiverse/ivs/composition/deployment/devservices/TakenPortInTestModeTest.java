package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class TakenPortInTestModeTest {

    private static final ServerSocket TAKEN = take();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.ivs-composition.devservices.port", Integer.toString(TAKEN.getLocalPort()))
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.ivs.composition"))
            .assertLogRecords(records -> assertThat(records).extracting(record -> record.getLevel().getName())
                    .contains("WARN"));

    @ConfigProperty(name = "quarkus.ivs-composition.endpoint-override")
    String endpoint;

    @AfterAll
    static void free() throws IOException {
        TAKEN.close();
    }

    private static ServerSocket take() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theFakeTakesAFreeOne() {
        assertThat(endpoint).isNotEqualTo("http://127.0.0.1:" + TAKEN.getLocalPort());
    }
}
