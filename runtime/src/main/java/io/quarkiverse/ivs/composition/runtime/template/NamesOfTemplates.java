package io.quarkiverse.ivs.composition.runtime.template;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.ConfigNames;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;

/**
 * What is called as if it were set below a template. It is looked for once for all templates, since every source has to be gone
 * through for it.
 *
 * @param declared the templates that there are
 * @param keys the keys that are set anywhere but in the environment, sorted
 * @param variables the variables of the environment, in upper case, without the profile that one may begin with
 */
public record NamesOfTemplates(List<String> declared, SortedSet<String> keys, SortedSet<String> variables) {

    private static final String VARIABLES = ConfigKeys.environmentVariable(ConfigKeys.TEMPLATES);
    private static final String TAGS = ConfigKeys.environmentVariable(ConfigKeys.TAGS + ".");

    /** Goes through all sources. */
    public static NamesOfTemplates of(SmallRyeConfig config, Collection<String> declared) {
        List<String> beginnings = Stream.concat(Stream.of(VARIABLES), config.getProfiles().stream()
                .map(profile -> "_" + ConfigKeys.environmentVariable(profile) + "_" + VARIABLES)).toList();
        SortedSet<String> variables = new TreeSet<>();
        for (ConfigSource source : config.getConfigSources()) {
            if (source instanceof EnvConfigSource) {
                source.getPropertyNames().stream().map(name -> name.toUpperCase(Locale.ROOT))
                        .filter(name -> beginnings.stream().anyMatch(name::startsWith))
                        .map(name -> name.substring(name.indexOf(VARIABLES)))
                        .forEach(variables::add);
            }
        }
        return new NamesOfTemplates(List.copyOf(declared), ConfigNames.outsideEnvironment(config, ConfigKeys.TEMPLATES),
                variables);
    }

    /**
     * Whether a variable that could be a tag of a template is a key of another one, whose name is longer: with the templates
     * {@code show} and {@code show-tags}, {@code ..._SHOW_TAGS_STAGE_ARN} is the stage of the latter.
     */
    boolean isOfALongerName(String variable, String template) {
        String shorter = ConfigKeys.environmentVariable(template) + "_";
        return declared.stream()
                .filter(other -> ConfigKeys.environmentVariable(other).startsWith(shorter))
                .flatMap(other -> Stream.of(ConfigKeys.unquotedTemplate(other, ""), ConfigKeys.quotedTemplate(other, "")))
                .map(ConfigKeys::environmentVariable)
                .anyMatch(start -> variable.startsWith(start) && isRunTimeLeaf(variable.substring(start.length())));
    }

    private static boolean isRunTimeLeaf(String rest) {
        return rest.startsWith(TAGS) || Stream.concat(
                Arrays.stream(TemplateArn.values()).map(TemplateArn::leaf),
                Arrays.stream(TemplateSetting.values()).map(TemplateSetting::leaf))
                .anyMatch(leaf -> ConfigKeys.environmentVariable(leaf).equals(rest));
    }
}
