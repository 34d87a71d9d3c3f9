package io.quarkiverse.ivs.composition.deployment.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of a directory, as Antora has it, and what they refer to. */
final class Pages {

    private static final Pattern XREF = Pattern.compile("xref:([a-z0-9-]*\\.adoc)?(?:#([a-z0-9-]+))?\\[(]?)");
    private static final Pattern ANCHOR_OF_PAGE = Pattern.compile("<<([a-z0-9-]+)(?:,[^>]*)?>>");
    private static final Pattern ID = Pattern.compile("\\[#([a-z0-9-]+)]|\\[\\[([^]]+)]]");
    private static final Pattern IMAGE = Pattern.compile("image::?([^\\[\\s]+)\\[");
    private static final Pattern INCLUDE = Pattern.compile("(?m)^include::([^\\[]+)\\[([^]]*)]");
    private static final Pattern TAG = Pattern.compile("tag=([a-z0-9-]+)");
    private static final Pattern INTERNAL = Pattern.compile("(?m)^\\*+ xref:([a-z0-9-]+\\.adoc)\\[");

    private final Path module;
    private final Path directory;

    /** @param module has {@code pages}, {@code images} and {@code nav.adoc} */
    Pages(Path module) {
        this.module = module;
        this.directory = module.resolve("pages");
    }

    /** The names of the pages; what they include is none. */
    List<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".adoc")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a page, as it is written. */
    String text(String name) {
        return read(directory.resolve(name));
    }

    /** The text of a page, with what it includes in its place. */
    String whole(String name) {
        return INCLUDE.matcher(text(name)).replaceAll(include -> {
            Path file = directory.resolve(include.group(1));
            return Matcher.quoteReplacement(Files.exists(file) ? read(file) : "");
        });
    }

    /** What is wrong with what a page refers to: a line for each. */
    List<String> problems(String name) {
        String text = text(name);
        List<String> problems = new ArrayList<>();
        each(XREF, text, xref -> {
            String page = xref.group(1) == null ? name : xref.group(1);
            if (!Files.exists(directory.resolve(page))) {
                problems.add(name + ": there is no page " + page);
            } else if (xref.group(2) != null && !ids(page).contains(xref.group(2))) {
                problems.add(name + ": " + page + " has no [#" + xref.group(2) + "]");
            }
            if (!xref.group(3).isEmpty()) {
                problems.add(name + ": a link to " + page + " has no text");
            }
        });
        each(ANCHOR_OF_PAGE, text, anchor -> {
            if (!ids(name).contains(anchor.group(1))) {
                problems.add(name + ": it has no [#" + anchor.group(1) + "]");
            }
        });
        each(IMAGE, text, image -> {
            if (!Files.exists(module.resolve("images").resolve(image.group(1)))) {
                problems.add(name + ": there is no image " + image.group(1));
            }
        });
        each(INCLUDE, text, include -> include(name, include, problems));
        return problems;
    }

    /** What is wrong with the navigation. */
    List<String> problemsOfNavigation() {
        List<String> problems = new ArrayList<>();
        List<String> entries = new ArrayList<>();
        each(INTERNAL, read(module.resolve("nav.adoc")), entry -> entries.add(entry.group(1)));
        Set<String> seen = new HashSet<>();
        entries.stream().filter(entry -> !seen.add(entry)).forEach(entry -> problems.add("nav.adoc has " + entry + " twice"));
        entries.stream().filter(entry -> !names().contains(entry)).forEach(entry -> problems.add("there is no page " + entry));
        names().stream().filter(name -> !seen.contains(name)).forEach(name -> problems.add("nav.adoc lacks " + name));
        return problems;
    }

    private void include(String name, MatchResult include, List<String> problems) {
        Path file = directory.resolve(include.group(1));
        if (!Files.exists(file)) {
            problems.add(name + ": there is no " + include.group(1));
            return;
        }
        each(TAG, include.group(2), tag -> {
            if (!read(file).contains("tag::" + tag.group(1) + "[]")) {
                problems.add(name + ": " + include.group(1) + " has no tag " + tag.group(1));
            }
        });
    }

    /** Only those that are written: what a heading makes of its words changes with them. */
    private Set<String> ids(String name) {
        Set<String> ids = new HashSet<>();
        each(ID, whole(name), id -> ids.add(id.group(1) == null ? id.group(2) : id.group(1)));
        return ids;
    }

    private static void each(Pattern pattern, String text, Consumer<MatchResult> found) {
        pattern.matcher(text).results().forEach(found);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
