package io.quarkiverse.ivs.composition.runtime.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.config.Problems;

class TagChecksTest {

    @Test
    void aKeyHasATextThatIsNotTooLong() {
        Problems problems = new Problems();
        TagChecks.check("tags.none", "", "v", problems);
        TagChecks.check("tags.fits", "k".repeat(128), "", problems);
        TagChecks.check("tags.long", "k".repeat(129), "v", problems);
        assertThat(problems.text("the tags")).isEqualTo("""
                Found 2 problems in the tags:
                tags.long has a tag key of 129 characters, but it must have 1 to 128. Rename it.
                tags.none has a tag key of 0 characters, but it must have 1 to 128. Rename it.""");
    }
}
