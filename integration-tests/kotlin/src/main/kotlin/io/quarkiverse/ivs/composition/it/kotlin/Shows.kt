package io.quarkiverse.ivs.composition.it.kotlin

import io.quarkiverse.ivs.composition.events.DestinationStarted
import io.quarkiverse.ivs.composition.events.SessionEnded
import jakarta.enterprise.event.Observes
import jakarta.enterprise.event.ObservesAsync
import jakarta.inject.Singleton
import java.util.concurrent.ConcurrentHashMap

/** Observes events. What one of them may lack has a question mark. */
@Singleton
class Shows {

    private val running: MutableSet<String> = ConcurrentHashMap.newKeySet()

    fun onAir(@Observes event: DestinationStarted) {
        val arn: String? = event.compositionArn()
        if (arn != null && !event.late()) {
            running.add(arn)
        }
    }

    fun over(@ObservesAsync event: SessionEnded) {
        event.compositionArn()?.let { running.remove(it) }
    }

    fun areOnAir(compositionArn: String): Boolean = compositionArn in running
}
