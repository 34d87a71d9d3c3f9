package io.quarkiverse.ivs.composition.fake.state;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids as the service makes them. They are not secrets, so a fast source of randomness will do. */
public final class Ids {

    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final RandomGenerator random;

    Ids(RandomGenerator random) {
        this.random = random;
    }

    public String resource() {
        return text(12);
    }

    public String session() {
        return "st-" + text(13);
    }

    public String request() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String text(int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        }
        return new String(text);
    }
}
