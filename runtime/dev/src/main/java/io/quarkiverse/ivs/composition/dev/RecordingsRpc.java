package io.quarkiverse.ivs.composition.dev;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;

import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.lifecycle.MemoryClaims;
import io.quarkiverse.ivs.composition.runtime.template.CompositionTemplates;
import io.quarkus.arc.InjectableBean;

/** The page of the recordings. */
public class RecordingsRpc {

    private static final Comparator<String> TIMES = Comparator.nullsFirst(Comparator.naturalOrder());

    @Inject
    FakeControl fake;

    @Inject
    CompositionsRpc compositions;

    @Inject
    CompositionTemplates templates;

    @Inject
    IvsCompositionRuntimeConfig runtimeConfig;

    @Inject
    Instance<Claims> claims;

    @Inject
    WaitingEnds ends;

    /** A {@link RecordingsView}. */
    public RpcResult recordings() {
        RpcResult current = compositions.current();
        return current.failure() != null ? current : RpcResult.of(() -> view((CompositionsView) current.value()));
    }

    /** The {@link RecordedFiles} below a prefix; refused when the endpoint is not the fake. */
    public RpcResult files(String bucket, String prefix) {
        return RpcResult.of(() -> RecordedFiles.of(fake, bucket, prefix));
    }

    private RecordingsView view(CompositionsView view) {
        List<RecordingRow> rows = view.compositions().stream().flatMap(each -> RecordingRow.of(each).stream())
                .sorted(Comparator.comparing(RecordingRow::startTime, TIMES).reversed()).toList();
        return new RecordingsView(view.endpoint(), rows, templates.lifecycle().observed(), ends.number(), keeper(),
                claims.get() instanceof MemoryClaims memory ? memory.size() : null);
    }

    private String keeper() {
        Bean<Claims> bean = claims.getHandle().getBean();
        return bean instanceof InjectableBean<?> ours && ours.isDefaultBean()
                ? runtimeConfig.lifecycle().claims().name().toLowerCase()
                : bean.getBeanClass().getName();
    }
}
