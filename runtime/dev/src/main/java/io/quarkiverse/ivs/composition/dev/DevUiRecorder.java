package io.quarkiverse.ivs.composition.dev;

import java.util.List;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** Hands what was read at build time to the Dev UI's services. */
@Recorder
public class DevUiRecorder {

    public RuntimeValue<DescribedTemplates> templates(List<DescribedTemplate> templates) {
        return new RuntimeValue<>(new DescribedTemplates(templates));
    }
}
