package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;

class FakeDevServiceTest {

    @Test
    void aTakenPortIsAnErrorUnlessAFreeOneMayBeUsed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                FakeDevService fake = new FakeDevService(FakeSettings.defaults(), Seed.NONE, taken.getLocalPort(), false)) {
            assertThatThrownBy(fake::start).isInstanceOf(IllegalStateException.class)
                    .hasMessage("quarkus.ivs-composition.devservices.port is " + taken.getLocalPort() + ", but this port is "
                            + "taken. Stop what listens there, choose another port, or remove the key to use a free one.");
        }
    }

    @Test
    void aFreePortIsUsedWhenItMayBe() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                FakeDevService fake = new FakeDevService(FakeSettings.defaults(), Seed.NONE, taken.getLocalPort(), true)) {
            fake.start();
            assertThat(fake.getConnectionInfo()).startsWith("http://127.0.0.1:").doesNotEndWith(":" + taken.getLocalPort());
        }
    }
}
