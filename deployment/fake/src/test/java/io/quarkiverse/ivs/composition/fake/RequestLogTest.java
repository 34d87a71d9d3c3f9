package io.quarkiverse.ivs.composition.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.vertx.core.MultiMap;

/** What the fake tells of the requests that it was sent. */
class RequestLogTest {

    private final Service service = new Service();

    private JsonNode requests(String query) {
        return Service.body(service.send(new HttpRequest("GET", "/_fake/requests", query,
                MultiMap.caseInsensitiveMultiMap(), new byte[0])));
    }

    @Test
    void aRequestKeepsItsNumberAndNoNumberComesAgain() {
        service.start();
        service.start();
        assertThat(requests(null).get("requests").findValuesAsText("number")).containsExactly("1", "2");

        service.send("DELETE", "/_fake/requests", new byte[0]);
        assertThat(requests(null)).hasToString("{\"first\":3,\"latest\":2,\"requests\":[]}");
        service.start();
        assertThat(requests(null).get("requests").findValuesAsText("number")).containsExactly("3");
    }

    @Test
    void thoseAfterANumberAreSummaries() {
        service.start();
        service.start();
        JsonNode summaries = requests("after=1");
        assertThat(summaries.get("latest").asInt()).isEqualTo(2);
        assertThat(summaries.get("requests")).hasSize(1);
        assertThat(summaries.get("requests").get(0).fieldNames()).toIterable().containsExactly("number", "time", "operation",
                "method", "path", "attempt", "invocationId", "status", "durationMicros", "fault");
        assertThat(requests("after=2").get("requests")).isEmpty();
    }

    @Test
    void oneIsShownWhole() {
        service.start();
        service.start();
        JsonNode one = requests("number=2");
        assertThat(one.get("requests")).hasSize(1);
        assertThat(one.get("requests").get(0).get("number").asInt()).isEqualTo(2);
        assertThat(one.get("requests").get(0).get("answer").asText()).startsWith("{\"composition\"");
    }

    @Test
    void oneHasTheInputThatTheAwsCliTakes() {
        service.start();
        service.send("POST", "/tags/arn%3Aaws%3Aivs", "{\"tags\": {\"a\": \"b\"}}".getBytes(UTF_8));
        service.send(new HttpRequest("DELETE", "/tags/arn", "tagKeys=a+b&other=x&tagKeys=c%20d",
                MultiMap.caseInsensitiveMultiMap(), new byte[0]));
        service.send("POST", "/ListCompositions", new byte[0]);
        assertThat(input(1)).startsWith("{\"stageArn\":\"" + Service.STAGE + "\",\"destinations\":[");
        assertThat(input(2)).isEqualTo("{\"tags\":{\"a\":\"b\"},\"resourceArn\":\"arn:aws:ivs\"}");
        assertThat(input(3)).isEqualTo("{\"resourceArn\":\"arn\",\"tagKeys\":[\"a+b\",\"c d\"]}");
        assertThat(input(4)).isEqualTo("{}");
        assertThat(requests(null).get("requests").get(0).has("input")).isFalse();
    }

    @Test
    void whatCannotBeReadAsTheInputOfAnOperationHasNone() {
        service.send("POST", "/x;touch", "{}".getBytes(UTF_8));
        service.send("POST", "/StartComposition", "{\"stageArn\":\"cut he".getBytes(UTF_8));
        service.send("GET", "/tags/arn%3", new byte[0]);
        service.send("DELETE", "/StartComposition", "{}".getBytes(UTF_8));
        for (int number = 1; number <= 4; number++) {
            assertThat(input(number)).isNull();
        }
    }

    private String input(int number) {
        return requests("number=" + number).at("/requests/0/input").textValue();
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThat(requests("after=x").get("message").asText())
                .isEqualTo("requests.after must satisfy the regular expression pattern: [0-9]+");
        assertThat(requests("form=1").get("message").asText()).startsWith("requests.form is unknown; known are after, number");
    }
}
