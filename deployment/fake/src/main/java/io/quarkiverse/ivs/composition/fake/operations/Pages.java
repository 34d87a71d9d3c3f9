package io.quarkiverse.ivs.composition.fake.operations;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * The pages of lists, as maxResults and nextToken of a request ask for them; whatever else is in it are filters. A token that
 * was not made here, or for another list, is refused.
 */
public final class Pages {

    private static final List<String> PAGE = List.of("nextToken", "maxResults");
    private static final int LENGTH = Long.BYTES + 2 * Integer.BYTES;

    private final long secret;

    /** @param secret what tokens are made with */
    public Pages(long secret) {
        this.secret = secret;
    }

    /** A page of a few items, which have no sequence numbers of their own. */
    <T> JsonNode answer(Call call, String member, Collection<T> items, Predicate<T> visible, Function<T, ObjectNode> item) {
        NavigableMap<Long, T> numbered = new TreeMap<>();
        items.forEach(each -> numbered.put(numbered.size() + 1L, each));
        return answer(call, member, numbered, visible, item);
    }

    /**
     * A page of items.
     *
     * @param member the member of the response that holds them
     * @param index all of them by their sequence numbers
     * @param visible which of them are in the list
     * @param item writes one
     */
    <T> JsonNode answer(Call call, String member, NavigableMap<Long, T> index, Predicate<T> visible,
            Function<T, ObjectNode> item) {
        String list = member + "|" + ((ObjectNode) call.body()).deepCopy().without(PAGE) + "|" + call.caller();
        ObjectNode answer = Json.node();
        ArrayNode page = answer.putArray(member);
        int size = call.number("maxResults");
        long last = after(call, list);
        for (Map.Entry<Long, T> entry : index.tailMap(last, false).entrySet()) {
            if (!visible.test(entry.getValue())) {
                continue;
            }
            if (page.size() == size) {
                return answer.put("nextToken", token(list, last));
            }
            page.add(item.apply(entry.getValue()));
            last = entry.getKey();
        }
        return answer;
    }

    /** The token for what comes after this sequence number. */
    private String token(String list, long after) {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .putLong(after ^ secret)
                .putInt(Objects.hash(secret, list, after))
                .putInt(Objects.hash(after, secret, list))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The sequence number that the page comes after; 0 without a token. */
    private long after(Call call, String list) {
        String token = call.textOrEmpty("nextToken");
        long after = token.isEmpty() ? 0 : sequence(token);
        if (after < 0 || !token.isEmpty() && !token.equals(token(list, after))) {
            throw Rule.broken(call.path().then("nextToken"), "is not a token of this list");
        }
        return after;
    }

    private long sequence(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == LENGTH ? ByteBuffer.wrap(bytes).getLong() ^ secret : -1;
        } catch (IllegalArgumentException e) {
            // No Base64: not made here.
            return -1;
        }
    }
}
