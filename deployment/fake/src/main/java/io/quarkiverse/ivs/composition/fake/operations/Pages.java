package io.quarkiverse.ivs.composition.fake.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonGenerator;

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
public record Pages(PageTokens tokens, String member, String list, long after, int size) {

    /** The largest page, and that of most lists when a request does not say. */
    static final int LARGEST = 100;

    /** Writes an item. */
    @FunctionalInterface
    public interface Item<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    /** The page that a request with maxResults and nextToken asks for; without maxResults it has the default size. */
    public static Pages of(Call call, PageTokens tokens, String member, String filters, int defaultSize) {
        String list = member + "|" + filters + "|" + call.caller().index();
        int size = call.body().hasNonNull("maxResults") ? call.body().get("maxResults").intValue() : defaultSize;
        return new Pages(tokens, member, list, tokens.after(call.path(), list, call.text("nextToken")), size);
    }

    public <T> byte[] answer(NavigableMap<Long, T> index, Predicate<T> visible, Item<? super T> item) {
        List<T> page = new ArrayList<>();
        long last = after;
        boolean more = false;
        for (Map.Entry<Long, T> entry : index.tailMap(after, false).entrySet()) {
            if (!visible.test(entry.getValue())) {
                continue;
            }
            if (page.size() == size) {
                more = true;
                break;
            }
            page.add(entry.getValue());
            last = entry.getKey();
        }
        String nextToken = more ? tokens.token(list, last) : null;
        return Json.object(json -> {
            json.writeArrayFieldStart(member);
            for (T each : page) {
                item.write(json, each);
            }
            json.writeEndArray();
            if (nextToken != null) {
                json.writeStringField("nextToken", nextToken);
            }
        });
    }
}
