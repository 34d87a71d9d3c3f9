package io.quarkiverse.ivs.composition.it.kotlin

import io.quarkiverse.ivs.composition.ReactiveCompositionService
import io.quarkiverse.ivs.composition.model.Composition
import io.quarkiverse.ivs.composition.model.CompositionState
import io.quarkiverse.ivs.composition.test.FakeIvs
import io.quarkiverse.ivs.composition.test.WithFakeIvs
import io.quarkus.test.junit.QuarkusTest
import io.restassured.RestAssured.given
import io.restassured.RestAssured.post
import io.smallrye.mutiny.coroutines.awaitSuspending
import jakarta.inject.Inject
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.hamcrest.Matchers.contains
import org.hamcrest.Matchers.equalTo
import org.junit.jupiter.api.Test

@QuarkusTest
@WithFakeIvs
class ShowResourceTest {

    @Inject
    lateinit var compositions: ReactiveCompositionService

    @Test
    fun templatesAndServicesAreInjected() {
        given().get("/shows").then().statusCode(200).body("", contains("podcast"))
        post("/shows").then().statusCode(200).body("state", equalTo("STARTING"))
    }

    @Test
    fun aCoroutineAwaitsTheService(fake: FakeIvs) = runBlocking {
        val started: Composition = compositions.start("podcast").awaitSuspending()
        fake.composition(started.arn()).activate()

        // Neither an ARN nor a state needs a question mark; what may be null does.
        val prefix: String? = started.destinations().first().detail()?.s3()?.recordingPrefix()
        assertThat(prefix).isNull()
        assertThat(compositions.get(started.arn()).awaitSuspending().state()).isEqualTo(CompositionState.ACTIVE)
        compositions.stop(started.arn()).awaitSuspending()
        return@runBlocking
    }

    @Test
    fun whatMayBeNullHasAType() {
        val arn: String = post("/shows/reactive").then().statusCode(200).extract().path("arn")
        assertThat(given().queryParam("arn", arn).get("/shows/end").asString()).isEqualTo("none")
    }
}
