package io.quarkiverse.ivs.composition.fake;

import static io.quarkiverse.ivs.composition.fake.ApiTable.elements;
import static io.quarkiverse.ivs.composition.fake.ApiTable.place;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.ConstraintCases.Case;
import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.wire.Answer;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;
import io.vertx.core.MultiMap;

/** A request that breaks one constraint is refused, names the member and changes nothing; one at a limit is not refused. */
class EachConstraintTest {

    @TestFactory
    Stream<DynamicTest> aRequestThatBreaksOneConstraintIsRefusedAndChangesNothing() {
        return ConstraintCases.all().stream().filter(each -> each.what() != null)
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    Service service = new Service();
                    service.ok("_fake/participants",
                            "{'stageArn': '" + Service.STAGE + "', 'userId': 'ann', 'action': 'publish'}");
                    byte[] before = service.send("GET", "/_fake/snapshot", new byte[0]).body();
                    assertThat(Service.error(send(service, each)))
                            .startsWith("400 ValidationException: " + each.field() + " must ");
                    assertThat(service.send("GET", "/_fake/snapshot", new byte[0]).body()).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aRequiredMemberThatIsMissingIsNamed() {
        return ConstraintCases.all().stream().filter(each -> each.what() == null).map(Case::operation).distinct()
                .flatMap(operation -> {
                    JsonNode input = ApiTable.shape(ApiTable.input(operation));
                    return elements(input.path("required")).filter(member -> !place(input, member).equals("uri"))
                            .map(member -> DynamicTest.dynamicTest(operation + "." + member, () -> {
                                ObjectNode request = ValidRequests.minimal(ApiTable.input(operation));
                                request.remove(member);
                                assertThat(Service.error(send(new Service(), new Case(operation, null, null, request))))
                                        .isEqualTo("400 ValidationException: " + operation + "."
                                                + ApiTable.inMessages(operation, member)
                                                + " is a required attribute");
                            }));
                });
    }

    @TestFactory
    Stream<DynamicTest> aRequestAtALimitIsNotRefused() {
        return ConstraintCases.all().stream().filter(each -> each.what() == null)
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    Answer answer = send(new Service(), each);
                    assertThat(answer.status()).as(() -> new String(answer.body(), UTF_8)).isNotEqualTo(400).isLessThan(500);
                }));
    }

    @Test
    void allOperationsAreThere() {
        assertThat(ConstraintCases.all().stream().map(Case::operation).distinct()).hasSize(39);
        assertThat(ConstraintCases.all()).hasSizeGreaterThan(600);
    }

    private static Answer send(Service service, Case each) {
        JsonNode api = ApiTable.operation(each.operation());
        JsonNode input = ApiTable.shape(api.get("input").textValue());
        String path = api.get("path").textValue();
        ObjectNode body = each.request().deepCopy();
        String query = null;
        for (Map.Entry<String, JsonNode> member : each.request().properties()) {
            String place = place(input, member.getKey());
            if (place.equals("uri")) {
                path = path.replace("{" + member.getKey() + "}", encoded(member.getValue().textValue()));
                body.remove(member.getKey());
            } else if (place.equals("querystring")) {
                query = elements(member.getValue()).map(value -> member.getKey() + "=" + encoded(value))
                        .collect(Collectors.joining("&"));
                body.remove(member.getKey());
            }
        }
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("Authorization", "AWS4-HMAC-SHA256 Credential=test/20260101/"
                + "eu-west-1/ivs/aws4_request, SignedHeaders=host;x-amz-date, Signature=00ff");
        // Half a surrogate pair comes through as an escape only.
        byte[] bytes = body.toString().replace("\ud800", "\\ud800").getBytes(UTF_8);
        return service.send(new HttpRequest(api.get("method").textValue(), path, query, headers, bytes));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
