package io.quarkiverse.ivs.composition.deployment.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages and the README point to is there, and the pages tell every key. */
class PagesAreWholeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pages PAGES = new Pages(ROOT.resolve("docs/modules/ROOT"));
    /** The generated one: it has all keys, and tells nothing that the classes do not. */
    private static final String REFERENCE = "configuration.adoc";

    @Test
    void whatAPageRefersToIsThere() {
        assertThat(PAGES.names()).flatMap(PAGES::problems).isEmpty();
    }

    @Test
    void everyPageIsInTheNavigation() {
        assertThat(PAGES.problemsOfNavigation()).isEmpty();
    }

    @Test
    void whatAMarkdownFileLinksToIsThere() throws IOException {
        List<String> problems = new ArrayList<>();
        for (String file : List.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md")) {
            problems.addAll(new MarkdownLinks(ROOT, file).problems());
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void theReadmeImportsEachAnnotationThatItShows() throws IOException {
        List<String> blocks = group(Pattern.compile("```java\n(.*?)```", Pattern.DOTALL),
                Files.readString(ROOT.resolve("README.md")));

        assertThat(blocks).isNotEmpty().allSatisfy(block -> assertThat(group(Pattern.compile("@([A-Z]\\w+)"), block))
                .allSatisfy(annotation -> assertThat(block).containsPattern("import [a-z.]+\\." + annotation + ";")));
    }

    private static List<String> group(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    @Test
    void everyKeyIsToldOnAPageBesideTheReference() {
        List<String> texts = tellingPages().map(PAGES::whole).toList();

        assertThat(Keys.notToldBy(texts, keys()))
                .as("keys that only the generated reference has: tell on the page of their task what they are for")
                .isEmpty();
    }

    @Test
    void everyKeyThatAPageNamesExists() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        tellingPages().forEach(page -> texts.put(page, PAGES.whole(page)));
        texts.put("README.md", Files.readString(ROOT.resolve("README.md")));
        List<String> keys = keys();

        List<String> problems = new ArrayList<>();
        texts.forEach((page, text) -> Keys.unknown(text, keys).forEach(key -> problems.add(page + ": " + key)));
        assertThat(problems).isEmpty();
    }

    @Test
    void everyPropertyThatAPageShowsCanBeSet() {
        assertThat(tellingPages().flatMap(
                page -> Keys.problems(Keys.ofBlocks(PAGES.whole(page))).stream().map(problem -> page + ": " + problem)))
                .isEmpty();
    }

    @Test
    void theChecksSeeWhatIsBroken(@TempDir Path module) throws IOException {
        Files.createDirectories(module.resolve("pages"));
        Files.writeString(module.resolve("nav.adoc"), "* xref:gone.adoc[Gone]\n");
        Files.writeString(module.resolve("example.txt"), "# tag::there[]\n");
        Files.writeString(module.resolve("pages/page.adoc"), """
                xref:other.adoc[There] xref:page.adoc#heading[] <<here>> <<there,text>>

                [#here]
                == Heading

                image::gone.png[]

                include::../example.txt[tag=there]
                include::../example.txt[tag=gone]
                include::../gone.txt[]
                """);
        Pages pages = new Pages(module);

        assertThat(pages.problems("page.adoc")).containsExactly(
                "page.adoc: there is no page other.adoc",
                "page.adoc: page.adoc has no [#heading]",
                "page.adoc: a link to page.adoc has no text",
                "page.adoc: it has no [#there]",
                "page.adoc: there is no image gone.png",
                "page.adoc: ../example.txt has no tag gone",
                "page.adoc: there is no ../gone.txt");
        assertThat(pages.problemsOfNavigation()).containsExactly("there is no page gone.adoc", "nav.adoc lacks page.adoc");

        Files.writeString(module.resolve("a.md"),
                "# A heading\n[1](b.md) [2](#a-heading) [3](#another) [4](a.md#a-heading)\n<img src=\"c.png\">"
                        + "[5](https://docs.quarkiverse.io/quarkus-ivs-composition/dev/gone.html#x)");
        assertThat(new MarkdownLinks(module, "a.md").problems()).containsExactly("a.md: there is no b.md",
                "a.md: a.md has no heading #another", "a.md: there is no c.png",
                "a.md: there is no page gone");
    }

    @Test
    void theChecksSeeAKeyThatIsNone() {
        assertThat(Keys.unknown("`quarkus.ivs-composition.timeout`, `retry.budget=5s`, `quarkus.ivs-composition.devservices`, "
                + "`retry.bugdet`, `quarkus.ivs-composition.time-out`", keys()))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("quarkus.ivs-composition.retry.bugdet "))
                .anySatisfy(problem -> assertThat(problem).contains("quarkus.ivs-composition.time-out "));
        assertThat(Keys.notToldBy(List.of("`timeout`"), List.of("timeout", "fips"))).containsExactly("fips");
        assertThat(Keys.problems(Keys.ofBlocks("""
                [source,properties]
                ----
                quarkus.ivs-composition.timeout=5s # <1>
                %test.quarkus.ivs-composition.fips=true
                quarkus.ivs-composition.retry.max-retries=many
                ----
                """))).singleElement().asString().contains("max-retries");
    }

    private static Stream<String> tellingPages() {
        return PAGES.names().stream().filter(page -> !page.equals(REFERENCE));
    }

    private static List<String> keys() {
        List<String> keys = Keys.all();
        assertThat(keys).hasSizeGreaterThan(50);
        return keys;
    }
}
