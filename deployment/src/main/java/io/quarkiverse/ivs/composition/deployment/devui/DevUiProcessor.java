package io.quarkiverse.ivs.composition.deployment.devui;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.ivs.composition.deployment.template.TemplatesBuildItem;
import io.quarkiverse.ivs.composition.dev.AgentRpc;
import io.quarkiverse.ivs.composition.dev.CompositionsRpc;
import io.quarkiverse.ivs.composition.dev.DescribedTemplates;
import io.quarkiverse.ivs.composition.dev.DevUiRecorder;
import io.quarkiverse.ivs.composition.dev.EventsRpc;
import io.quarkiverse.ivs.composition.dev.FakeControl;
import io.quarkiverse.ivs.composition.dev.FakeRpc;
import io.quarkiverse.ivs.composition.dev.ProductionRpc;
import io.quarkiverse.ivs.composition.dev.RecordingsRpc;
import io.quarkiverse.ivs.composition.dev.TemplatesRpc;
import io.quarkiverse.ivs.composition.dev.ToldEvents;
import io.quarkiverse.ivs.composition.dev.WaitingEnds;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionBuildTimeConfig;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.devui.spi.JsonRPCProvidersBuildItem;
import io.quarkus.devui.spi.page.CardPageBuildItem;
import io.quarkus.devui.spi.page.Page;
import io.quarkus.devui.spi.page.WebComponentPageBuilder;
import io.smallrye.config.SmallRyeConfig;

/** The Dev UI: a card with its pages, and the services that they ask. */
class DevUiProcessor {

    /** What a page puts before the name of its service. */
    private static final String SERVICE = "quarkus-ivs-composition-";
    /** What Dev MCP puts before the name of a tool; the pages have no use for these. */
    private static final String TOOLS = "ivs-composition";

    @BuildStep(onlyIf = IsLocalDevelopment.class)
    CardPageBuildItem card(IvsCompositionBuildTimeConfig config) {
        if (!config.enabled()) {
            return null;
        }
        CardPageBuildItem card = new CardPageBuildItem();
        card.addPage(page("Templates", "table-cells-large", "qwc-ivs-templates.js"));
        card.addPage(page("Compositions", "film", "qwc-ivs-compositions.js"));
        card.addPage(page("Events", "bell", "qwc-ivs-events.js"));
        card.addPage(page("Recordings", "box-archive", "qwc-ivs-recordings.js"));
        card.addPage(page("Requests", "arrow-right-arrow-left", "qwc-ivs-requests.js"));
        card.addPage(page("Production", "shield-halved", "qwc-ivs-production.js"));
        return card;
    }

    /** In every build: newer versions of Quarkus want to know these classes wherever they can see them. */
    @BuildStep
    void services(BuildProducer<JsonRPCProvidersBuildItem> services) {
        services.produce(new JsonRPCProvidersBuildItem(SERVICE + "templates", TemplatesRpc.class));
        services.produce(new JsonRPCProvidersBuildItem(SERVICE + "compositions", CompositionsRpc.class));
        services.produce(new JsonRPCProvidersBuildItem(SERVICE + "events", EventsRpc.class));
        services.produce(new JsonRPCProvidersBuildItem(SERVICE + "recordings", RecordingsRpc.class));
        services.produce(new JsonRPCProvidersBuildItem(SERVICE + "fake", FakeRpc.class));
        services.produce(new JsonRPCProvidersBuildItem(SERVICE + "production", ProductionRpc.class));
        services.produce(new JsonRPCProvidersBuildItem(TOOLS, AgentRpc.class));
    }

    @BuildStep(onlyIf = IsLocalDevelopment.class)
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder().addBeanClasses(FakeControl.class, ToldEvents.class, WaitingEnds.class)
                .setUnremovable().build();
    }

    @BuildStep(onlyIf = IsLocalDevelopment.class)
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem describedTemplates(TemplatesBuildItem templates, DevUiRecorder recorder) {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        return SyntheticBeanBuildItem.configure(DescribedTemplates.class)
                .scope(Singleton.class)
                .runtimeValue(recorder.templates(TemplateDescriptions.of(templates.templates(), config)))
                .done();
    }

    private static WebComponentPageBuilder page(String title, String icon, String component) {
        return Page.webComponentPageBuilder().title(title).icon("font-awesome-solid:" + icon).componentLink(component);
    }
}
