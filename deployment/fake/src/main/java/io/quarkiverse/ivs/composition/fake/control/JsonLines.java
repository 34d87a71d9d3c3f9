package io.quarkiverse.ivs.composition.fake.control;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonParser;

import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Finds the line of a value in JSON. */
final class JsonLines {

    private JsonLines() {
    }

    /** The line of the value at the pointer; when there is none, that of the nearest value around it. */
    static int lineOf(byte[] json, String pointer) {
        int line = 1;
        int matched = 0;
        try (JsonParser parser = Json.mapper().createParser(json)) {
            while (parser.nextToken() != null) {
                String at = parser.getParsingContext().pathAsPointer().toString();
                if (at.length() > matched && (pointer.equals(at) || pointer.startsWith(at + "/"))) {
                    matched = at.length();
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("This was valid JSON a moment ago", e);
        }
        return line;
    }
}
