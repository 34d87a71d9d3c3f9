package io.quarkiverse.ivs.composition.it.kotlin

import io.quarkiverse.ivs.composition.CompositionService
import io.quarkiverse.ivs.composition.test.FakeIvs
import io.quarkiverse.ivs.composition.test.WithFakeIvs
import io.quarkus.test.junit.QuarkusTest
import jakarta.inject.Inject
import java.time.Duration
import org.awaitility.Awaitility.await
import org.junit.jupiter.api.Test

@QuarkusTest
@WithFakeIvs
class ShowsTest {

    @Inject
    lateinit var compositions: CompositionService

    @Inject
    lateinit var shows: Shows

    @Test
    fun aShowIsOnTheAirUntilItEnds(fake: FakeIvs) {
        val arn = compositions.start("podcast").arn()
        fake.composition(arn).activate()
        await().atMost(PATIENCE).until { shows.areOnAir(arn) }
        compositions.stop(arn)
        await().atMost(PATIENCE).until { !shows.areOnAir(arn) }
    }

    companion object {
        private val PATIENCE = Duration.ofSeconds(30)
    }
}
