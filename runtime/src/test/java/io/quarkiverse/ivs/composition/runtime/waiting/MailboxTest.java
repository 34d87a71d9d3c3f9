package io.quarkiverse.ivs.composition.runtime.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class MailboxTest {

    private final Mailbox mailbox = new Mailbox();
    private final List<String> read = new ArrayList<>();

    @Test
    void lettersAreReadInOrderAlsoThoseThatComeMeanwhile() {
        mailbox.put(() -> {
            read.add("first");
            mailbox.put(() -> read.add("third"));
            mailbox.open();
        });
        mailbox.put(() -> read.add("second"));
        mailbox.open();
        assertThat(read).containsExactly("first", "second", "third");
    }

    @Test
    void aLetterThatFailsDoesNotKeepTheOthers() {
        mailbox.put(() -> {
            throw new IllegalStateException("nobody at home");
        });
        mailbox.put(() -> {
            throw new StackOverflowError("of the one who is told");
        });
        mailbox.put(() -> read.add("second"));
        mailbox.open();
        mailbox.put(() -> read.add("third"));
        mailbox.open();
        assertThat(read).containsExactly("second", "third");
    }
}
