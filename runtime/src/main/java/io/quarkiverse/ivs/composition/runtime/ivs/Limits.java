package io.quarkiverse.ivs.composition.runtime.ivs;

import java.util.regex.Pattern;

/** The limits of the API model (2020-07-14) for what an application may send. */
public final class Limits {

    /** Names of token attributes and of destinations. */
    public static final Pattern ATTRIBUTE = Pattern.compile("[a-zA-Z0-9-_]{0,128}");
    public static final String ATTRIBUTE_TEXT = "at most 128 letters, digits, - and _";

    public static final Pattern IDEMPOTENCY_TOKEN = Pattern.compile("[a-zA-Z0-9-_]{1,64}");
    public static final String IDEMPOTENCY_TOKEN_TEXT = "1 to 64 letters, digits, - and _";

    /** What can be part of a host's name, which is all that AWS promises of the names of its regions. */
    public static final Pattern REGION = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public static final Pattern NEXT_TOKEN = Pattern.compile("[a-zA-Z0-9+/=_-]{0,1024}");

    public static final int DESTINATIONS = 2;
    public static final int MIN_SEGMENT_SECONDS = 2;
    public static final int MAX_SEGMENT_SECONDS = 10;
    public static final int MIN_THUMBNAIL_SECONDS = 1;
    public static final int MAX_THUMBNAIL_SECONDS = 86_400;
    public static final int THUMBNAIL_STORAGES = 2;
    public static final int TAGS = 50;
    public static final int TAG_KEY = 128;
    public static final int TAG_VALUE = 256;
    public static final int PAGE = 100;

    private Limits() {
    }

    /** How long the service takes a text to be: it counts Unicode characters, not the units of Java. */
    public static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
