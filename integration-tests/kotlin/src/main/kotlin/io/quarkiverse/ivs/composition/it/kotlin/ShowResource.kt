package io.quarkiverse.ivs.composition.it.kotlin

import io.quarkiverse.ivs.composition.CompositionService
import io.quarkiverse.ivs.composition.CompositionTemplate
import io.quarkiverse.ivs.composition.ReactiveCompositionService
import io.quarkiverse.ivs.composition.TemplateName
import io.quarkiverse.ivs.composition.model.Composition
import io.quarkus.arc.All
import io.smallrye.mutiny.Uni
import jakarta.inject.Inject
import jakarta.ws.rs.GET
import jakarta.ws.rs.POST
import jakarta.ws.rs.Path
import jakarta.ws.rs.QueryParam

/** What an application in Kotlin injects and calls; the compiler checks what may be null. */
// tag::resource[]
@Path("/shows")
class ShowResource {

    @Inject
    lateinit var compositions: CompositionService

    @Inject
    lateinit var reactive: ReactiveCompositionService

    @Inject
    @field:TemplateName("podcast") // <1>
    lateinit var podcast: CompositionTemplate

    @Inject
    @All
    lateinit var templates: MutableList<CompositionTemplate> // <2>

    @POST
    fun start(): Composition = podcast.start()

    @POST
    @Path("/reactive")
    fun startReactively(): Uni<Composition> = reactive.start("podcast") // <3>
    // end::resource[]

    @GET
    fun names(): List<String> = templates.map { it.name() }

    @GET
    @Path("/end")
    fun end(@QueryParam("arn") arn: String): String = compositions.get(arn).endTime()?.toString() ?: "none"
}
