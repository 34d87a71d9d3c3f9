package io.quarkiverse.ivs.composition.deployment.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;

/** One name is one thing, and a package is a paragraph. */
class NamesAreSaidOnceTest {

    private static final int LARGEST_PACKAGE = 40;

    private static final List<JavaClass> TYPES = OurClasses.all().stream()
            // What the build generates beside its recorders has a dollar in its name.
            .filter(type -> type.isTopLevelClass() && !type.getName().contains("$")
                    && !type.getSimpleName().equals("package-info"))
            .toList();

    @Test
    void noTwoTypesOfAModuleShareASimpleName() {
        assertThat(groupsAbove(1, type -> module(type) + ' ' + type.getSimpleName())).isEmpty();
    }

    @Test
    void noPackageHasMoreThanFortyTypes() {
        assertThat(groupsAbove(LARGEST_PACKAGE, JavaClass::getPackageName)).isEmpty();
    }

    private static Map<String, List<String>> groupsAbove(int most, Function<JavaClass, String> by) {
        Map<String, List<String>> groups = TYPES.stream().collect(Collectors.groupingBy(by, TreeMap::new,
                Collectors.mapping(JavaClass::getName, Collectors.toList())));
        groups.values().removeIf(group -> group.size() <= most);
        return groups;
    }

    /** Where the class was read from, up to the class itself: a directory of a module, or its jar. */
    private static String module(JavaClass type) {
        String source = type.getSource().orElseThrow().getUri().toString();
        return source.substring(0, source.length() - (type.getName().replace('.', '/') + ".class").length());
    }
}
