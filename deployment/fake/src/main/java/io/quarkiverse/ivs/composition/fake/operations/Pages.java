package io.quarkiverse.ivs.composition.fake.operations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * One page of a list.
 *
 * @param tokens makes and reads the tokens
 * @param member the member of the response that holds the items
 * @param list which list it is, filters included
 * @param after the sequence number that the page comes after
 * @param size how many items it has at most
 */
record Pages(PageTokens tokens, String member, String list, long after, int size) {

    private static final List<String> PAGE = List.of("nextToken", "maxResults");

    /** The page that a request with maxResults and nextToken asks for; whatever else is in it are filters. */
    static Pages of(Call call, PageTokens tokens, String member) {
        String list = member + "|" + ((ObjectNode) call.body()).deepCopy().without(PAGE) + "|" + call.caller();
        return new Pages(tokens, member, list, tokens.after(call.path(), list, call.text("nextToken")),
                call.number("maxResults"));
    }

    /** The page of a few items, which have no sequence numbers of their own. */
    <T> JsonNode answer(Collection<T> items, Predicate<T> visible, Function<T, ObjectNode> item) {
        NavigableMap<Long, T> numbered = new TreeMap<>();
        items.forEach(each -> numbered.put(numbered.size() + 1L, each));
        return answer(numbered, visible, item);
    }

    <T> JsonNode answer(NavigableMap<Long, T> index, Predicate<T> visible, Function<T, ObjectNode> item) {
        ObjectNode answer = Json.node();
        ArrayNode page = answer.putArray(member);
        long last = after;
        for (Map.Entry<Long, T> entry : index.tailMap(after, false).entrySet()) {
            if (!visible.test(entry.getValue())) {
                continue;
            }
            if (page.size() == size) {
                return answer.put("nextToken", tokens.token(list, last));
            }
            page.add(item.apply(entry.getValue()));
            last = entry.getKey();
        }
        return answer;
    }
}
