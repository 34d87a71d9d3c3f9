package io.quarkiverse.ivs.composition.deployment.devui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.deployment.FreePort;
import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.path.json.JsonPath;

/** Over Dev MCP, as a coding agent does. */
class AgentsDriveTheFakeTest {

    private static final int PORT = FreePort.find();

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(DevMcp.class)
            .addAsResource(new StringAsset("""
                    quarkus.http.port=%d
                    quarkus.ivs-composition.templates.podcast.destinations=channel
                    """.formatted(PORT)), "application.properties"));

    @Test
    void toolsAreListedWithDescriptionsAndWork() {
        given().port(PORT).post("/enable").then().statusCode(204);

        List<Map<String, Object>> tools = ask("tools/list", Map.of()).getList("result.tools");
        assertThat(tools).extracting(tool -> tool.get("name")).contains(tool("templates"), tool("production"), tool("start"),
                tool("stop"), tool("compositions"), tool("composition"), tool("advanceClock"), tool("publisher"),
                tool("addFault"), tool("clearFaults"), tool("requests"), tool("request"), tool("events"), tool("event"),
                tool("sendEventAgain"), tool("recordings"));
        assertThat(tools).filteredOn(tool -> ((String) tool.get("name")).startsWith(tool("")))
                .allSatisfy(tool -> assertThat((String) tool.get("description")).hasSizeGreaterThan(20));

        assertThat(call("templates", Map.of()).getString("[0].name")).isEqualTo("podcast");
        assertThat(call("addFault", arguments("operation", "StartComposition", "status", 429, "code", "ThrottlingException",
                "times", 1, "acts", false)).getString("failure")).isNull();
        String arn = call("start", arguments("template", "podcast", "stageArn", null)).getString("value.arn");
        assertThat(call("requests", Map.of("after", 0)).getList("value.recorded.requests.status")).isEqualTo(List.of(429, 200));
        call("advanceClock", Map.of("duration", "PT2S"));
        assertThat(call("composition", Map.of("arn", arn)).getString("value.compositions[0].state")).isEqualTo("ACTIVE");
        assertThat(call("events", Map.of()).getList("value.events.name")).contains("Session Start");
        assertThat(call("stop", Map.of("arn", "nonsense")).getString("failure.message"))
                .startsWith("StopComposition was not sent");
    }

    private static String tool(String method) {
        return "ivs-composition_" + method;
    }

    private static Map<String, Object> arguments(Object... pairs) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            arguments.put((String) pairs[i], pairs[i + 1]);
        }
        return arguments;
    }

    /** What a tool answers is JSON in a text. */
    private static JsonPath call(String method, Map<String, Object> arguments) {
        JsonPath answer = ask("tools/call", Map.of("name", tool(method), "arguments", arguments));
        assertThat(answer.getString("error")).isNull();
        return JsonPath.from(answer.getString("result.content[0].text"));
    }

    private static JsonPath ask(String method, Map<String, Object> params) {
        return given().port(PORT).contentType("application/json")
                .body(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params))
                .post("/q/dev-mcp").then().statusCode(200).extract().jsonPath();
    }

    /** Else somebody clicks in the settings of the Dev UI. By name, since its module is not to be had in every version. */
    @Path("/enable")
    public static class DevMcp {

        @POST
        public void enable() throws ReflectiveOperationException {
            Class<?> type = Thread.currentThread().getContextClassLoader()
                    .loadClass("io.quarkus.devui.runtime.spi.McpServerConfiguration");
            type.getMethod("enable").invoke(CDI.current().select(type).get());
        }
    }
}
