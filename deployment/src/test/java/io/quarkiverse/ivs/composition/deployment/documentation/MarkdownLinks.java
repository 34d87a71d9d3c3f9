package io.quarkiverse.ivs.composition.deployment.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The links of a Markdown file to files of the repository and to their headings, its pictures, and its links to our pages where
 * they are published.
 */
final class MarkdownLinks {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern PICTURE = Pattern.compile("src(?:set)?=\"(?!https?:)([^\"]+)()\"");
    private static final Pattern PAGE = Pattern
            .compile("]\\(https://docs\\.quarkiverse\\.io/quarkus-ivs-composition/dev/([^)#]+)\\.html(?:#[^)]*)?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    private final Path root;
    private final String name;

    MarkdownLinks(Path root, String name) {
        this.root = root;
        this.name = name;
    }

    /** A line for each link that leads nowhere. */
    List<String> problems() throws IOException {
        String text = Files.readString(root.resolve(name));
        return Stream.concat(
                Stream.of(LINK, PICTURE).flatMap(pattern -> pattern.matcher(text).results()).map(this::problem),
                PAGE.matcher(text).results().map(this::problemOfPage)).filter(Objects::nonNull).toList();
    }

    private String problemOfPage(MatchResult link) {
        return Files.exists(root.resolve("docs/modules/ROOT/pages/" + link.group(1) + ".adoc")) ? null
                : name + ": there is no page " + link.group(1);
    }

    private String problem(MatchResult link) {
        String file = link.group(1).isEmpty() ? name : link.group(1);
        if (!Files.exists(root.resolve(file))) {
            return name + ": there is no " + file;
        }
        String heading = link.group(2);
        return heading == null || heading.isEmpty() || headings(file).contains(heading) ? null
                : name + ": " + file + " has no heading #" + heading;
    }

    /** As GitHub spells them. */
    private Set<String> headings(String file) {
        try {
            return HEADING.matcher(Files.readString(root.resolve(file))).results()
                    .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
