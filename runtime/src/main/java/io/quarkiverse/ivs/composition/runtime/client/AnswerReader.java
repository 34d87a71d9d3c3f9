package io.quarkiverse.ivs.composition.runtime.client;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.CompositionSummary;
import io.quarkiverse.ivs.composition.model.GetCompositionResponse;
import io.quarkiverse.ivs.composition.model.ListCompositionsResponse;
import io.quarkiverse.ivs.composition.model.StartCompositionResponse;
import io.quarkiverse.ivs.composition.model.StopCompositionResponse;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

/**
 * Reads an answer that says success, and refuses one from which nothing can be learnt, or that belongs to another request.
 * Whatever else is missing may be missing: the service itself leaves it out.
 */
final class AnswerReader {

    private AnswerReader() {
    }

    /**
     * Reads an answer.
     *
     * @param answer all of it
     * @param arn the stage of a start, the composition of a get or stop, or the stage that a list is filtered by; null for a
     *        list without that filter
     * @throws IOException if it is not the answer to such a request
     */
    static <T> T read(byte[] answer, Class<T> type, String arn) throws IOException {
        if (type == StopCompositionResponse.class) {
            checkStopped(answer);
            return type.cast(new StopCompositionResponse());
        }
        if (answer.length == 0) {
            throw new EOFException("it is empty");
        }
        if (type == ListCompositionsResponse.class) {
            return type.cast(page(WireFormat.tree(answer), arn));
        }
        if (type == JsonNode.class) {
            return type.cast(storageConfiguration(WireFormat.tree(answer), arn));
        }
        T result = WireFormat.read(answer, type);
        if (result instanceof StartCompositionResponse start) {
            Composition composition = checked(start.composition());
            same("stage", composition.stageArn(), arn);
        } else if (result instanceof GetCompositionResponse get) {
            Composition composition = checked(get.composition());
            same("composition", composition.arn(), arn);
        } else {
            throw new IOException("it is null");
        }
        return result;
    }

    private static JsonNode storageConfiguration(JsonNode tree, String arn) throws IOException {
        JsonNode answered = tree.path("storageConfiguration").path("arn");
        if (!answered.isTextual()) {
            throw new IOException("it has no storage configuration with an arn");
        }
        same("storage configuration", answered.textValue(), arn);
        return tree;
    }

    /** There is nothing in it; if there is, it answers another request. */
    private static void checkStopped(byte[] answer) throws IOException {
        if (answer.length == 0) {
            return;
        }
        JsonNode tree = WireFormat.tree(answer);
        if (!tree.isObject()) {
            throw new IOException("it is no object");
        }
        if (tree.has("composition") || tree.has("compositions")) {
            throw new IOException("it is the answer to another request");
        }
    }

    /** A page with holes is as broken as one that is cut: who lists to clean up must not believe that it saw everything. */
    private static ListCompositionsResponse page(JsonNode tree, String stageArn) throws IOException {
        if (!tree.path("compositions").isArray()) {
            throw new IOException("it has no list of compositions");
        }
        JsonNode nextToken = tree.path("nextToken");
        if (!nextToken.isTextual() && !nextToken.isNull() && !nextToken.isMissingNode()) {
            throw new IOException("its nextToken is no text");
        }
        ListCompositionsResponse page = WireFormat.read(tree, ListCompositionsResponse.class);
        for (CompositionSummary summary : page.compositions()) {
            if (summary == null || summary.arn() == null || summary.state() == null) {
                throw new IOException("it has a composition without arn or state");
            }
            if (stageArn != null && summary.stageArn() != null) {
                same("stage", summary.stageArn(), stageArn);
            }
            check(summary.destinations());
        }
        return page;
    }

    private static Composition checked(Composition composition) throws IOException {
        if (composition == null || composition.arn() == null || composition.stageArn() == null
                || composition.state() == null) {
            throw new IOException("it has no composition with arn, stageArn and state");
        }
        check(composition.destinations());
        return composition;
    }

    private static void same(String kind, String answered, String asked) throws IOException {
        if (!answered.equals(asked)) {
            throw new IOException("it is about the " + kind + ' ' + answered + ", but the request was about " + asked);
        }
    }

    private static void check(List<?> destinations) throws IOException {
        if (destinations.stream().anyMatch(Objects::isNull)) {
            throw new IOException("it has a destination that is null");
        }
    }
}
