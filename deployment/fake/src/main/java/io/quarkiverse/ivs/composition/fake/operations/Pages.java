package io.quarkiverse.ivs.composition.fake.operations;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.state.Registry;
import io.quarkiverse.ivs.composition.fake.state.Tagged;
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
        Iterator<T> all = items.iterator();
        return answer(call, member, LongStream.rangeClosed(1, items.size()).mapToObj(number -> Map.entry(number, all.next())),
                visible, item);
    }

    /**
     * A page of resources.
     *
     * @param member the member of the response that holds them
     * @param visible which of them are in the list
     * @param item writes one
     */
    <T extends Tagged> JsonNode answer(Call call, String member, Registry<T> registry, Predicate<T> visible,
            Function<T, ObjectNode> item) {
        return answer(call, member, registry.all().stream().map(each -> Map.entry(each.sequence(), each)), visible, item);
    }

    private <T> JsonNode answer(Call call, String member, Stream<Map.Entry<Long, T>> numbered, Predicate<T> visible,
            Function<T, ObjectNode> item) {
        String list = member + "|" + ((ObjectNode) call.body()).deepCopy().without(PAGE) + "|" + call.caller();
        ObjectNode answer = Json.node();
        ArrayNode page = answer.putArray(member);
        int size = call.number("maxResults");
        long last = after(call, list);
        for (Iterator<Map.Entry<Long, T>> entries = numbered.iterator(); entries.hasNext();) {
            Map.Entry<Long, T> entry = entries.next();
            if (entry.getKey() <= last || !visible.test(entry.getValue())) {
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
