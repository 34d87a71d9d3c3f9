package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.http.RawConnection;
import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.http.Settings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;

/** Who can reach a fake, and which regions it has. */
class ReachableTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> get(URI uri, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** An address of this machine that is not the loopback interface's. */
    private static Optional<InetAddress> other() throws Exception {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4).findFirst();
    }

    @Test
    void theAddressThatIsHandedOutIsNoName() {
        try (FakeServer server = FakeServer.start()) {
            assertThat(server.uri().toString()).startsWith("http://127.0.0.1:");
        }
    }

    @Test
    void fromElsewhereOnlyWhoKnowsTheTokenDrivesIt() throws Exception {
        Optional<InetAddress> address = other();
        assumeTrue(address.isPresent());
        String host = address.get().getHostAddress();
        try (FakeServer server = FakeServer.start(Settings.of("host", "0.0.0.0", "allowed-hosts", host, "control-token",
                "12345678"), Seed.NONE, 0)) {
            URI clock = URI.create("http://" + host + ":" + server.uri().getPort() + "/_fake/clock");
            assertThat(get(clock).statusCode()).isEqualTo(403);
            assertThat(get(clock).body()).contains("Below /_fake/ a request from " + host
                    + " must have the header X-Ivs-Fake-Token").doesNotContain("12345678");
            assertThat(get(clock, "X-Ivs-Fake-Token", "12345679").statusCode()).isEqualTo(403);
            assertThat(get(clock, "X-Ivs-Fake-Token", "12345678").statusCode()).isEqualTo(200);
            assertThat(get(server.uri().resolve("/_fake/clock")).statusCode()).isEqualTo(200);
            assertThat(get(clock.resolve("/tags/x")).body()).contains("Missing Authentication Token");
        }
    }

    @Test
    void onlyATokenThatIsMadeUpForCallersFromElsewhereIsTold() throws Exception {
        FakeSettings everywhere = Settings.of("host", "0.0.0.0");
        assertThat(everywhere.reach().makesUpToken()).isTrue();
        assertThat(Settings.of("host", "0.0.0.0", "control-token", "12345678").reach().makesUpToken()).isFalse();
        assertThat(FakeSettings.defaults().reach().makesUpToken()).isFalse();
        try (FakeServer server = FakeServer.start(everywhere, Seed.NONE, 0)) {
            assertThat(server.controlToken()).hasSize(36);
        }
    }

    @Test
    void aNameMustBeAllowed() throws Exception {
        try (FakeServer server = FakeServer.start(Settings.of("allowed-hosts", "Fake.Example"), Seed.NONE, 0)) {
            try (RawConnection connection = new RawConnection(server.uri())) {
                assertThat(connection.exchange("GET", "/_fake/clock", "Host: fake.example:80\r\n", "").status())
                        .isEqualTo(200);
            }
            try (RawConnection connection = new RawConnection(server.uri())) {
                assertThat(connection.exchange("GET", "/_fake/clock", "Host: other.example:80\r\n", "").status())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThatThrownBy(() -> Settings.of("host", "example.com", "allowed-hosts", "a:80,b", "control-token", "secret",
                "regions", "all")).hasMessage(String.join(System.lineSeparator(),
                        "host is \"example.com\", but must be 127.0.0.1 or 0.0.0.0. Correct it, or remove it to use 127.0.0.1.",
                        "allowed-hosts is \"a:80\", but must be names without ports such as host.docker.internal, separated by "
                                + "commas. Correct it, or remove it to allow no others.",
                        "control-token is \"***\", but must be 8 to 128 letters, digits, - and _. Correct it, or remove it to "
                                + "have a random one.",
                        "regions is \"all\", but must be any or ivs. Correct it, or remove it to use any."));
        assertThat(Settings.of("control-token", "12345678").toString()).doesNotContain("12345678");
    }

    @Test
    void aRegionWithoutTheServiceSaysSo() {
        Service service = new Service(Settings.of("regions", "ivs"));
        service.ok("ListStages", "{}");
        assertThat(Service.error(service.send("POST", "/ListStages", new byte[0], "test", "eu-north-1")))
                .isEqualTo("404 UnknownEndpointException: Amazon IVS Real-Time is not in the region eu-north-1: there its host "
                        + "has no address. It is in ap-northeast-1, ap-northeast-2, ap-south-1, eu-central-1, eu-west-1, "
                        + "us-east-1, us-west-2");
        assertThat(new Service().send("POST", "/ListStages", new byte[0], "test", "eu-north-1").status()).isEqualTo(200);
    }
}
