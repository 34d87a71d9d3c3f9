package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Arrays;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;

/** What a template says at run time beside its ARNs and tags: what becomes of it, not what is sent. */
public enum TemplateSetting {
    AUTO_START(ConfigKeys.AUTO_START),
    MAX_DURATION(ConfigKeys.MAX_DURATION),
    STOP_ON_SHUTDOWN(ConfigKeys.STOP_ON_SHUTDOWN);

    private final String leaf;

    TemplateSetting(String leaf) {
        this.leaf = leaf;
    }

    /** Its key below the template. */
    public String leaf() {
        return leaf;
    }

    /** Whether a key below a template is read when the application starts: a setting, an ARN or a tag. */
    public static boolean isReadAtStartUp(String leaf) {
        return TemplateArn.ofLeaf(leaf).isPresent() || leaf.startsWith(ConfigKeys.TAGS + ".")
                || Arrays.stream(values()).anyMatch(setting -> setting.leaf.equals(leaf));
    }
}
