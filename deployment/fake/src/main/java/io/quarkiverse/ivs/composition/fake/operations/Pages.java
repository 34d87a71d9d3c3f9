package io.quarkiverse.ivs.composition.fake.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.state.Tagged;
import io.quarkiverse.ivs.composition.fake.wire.Digests;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/**
 * The pages of lists, as maxResults and nextToken of a request ask for them; whatever else is in it are filters. A token that
 * was not made here, or for another list, is refused.
 */
public final class Pages {

    private static final List<String> PAGE = List.of("nextToken", "maxResults");
    private static final Pattern TOKEN = Pattern.compile("([0-9]{1,18})_[0-9a-f]{64}");

    private final long secret;

    /** @param secret what tokens are made with */
    public Pages(long secret) {
        this.secret = secret;
    }

    /**
     * A page of a list.
     *
     * @param member the member of the response that holds it
     * @param items what may be in the list; resources have a place that stays theirs when others go, other items are counted
     * @param visible which of them are in the list
     * @param item writes one
     */
    <T> JsonNode answer(Call call, String member, Collection<T> items, Predicate<T> visible, Function<T, ObjectNode> item) {
        String list = member + "|" + ((ObjectNode) call.body()).deepCopy().without(PAGE) + "|" + call.caller();
        ObjectNode answer = Json.node();
        ArrayNode page = answer.putArray(member);
        int size = call.number("maxResults");
        long last = after(call, list);
        long place = 0;
        for (T each : items) {
            place = each instanceof Tagged resource ? resource.place() : place + 1;
            if (place <= last || !visible.test(each)) {
                continue;
            }
            if (page.size() == size) {
                return answer.put("nextToken", token(list, last));
            }
            page.add(item.apply(each));
            last = place;
        }
        return answer;
    }

    /** The token for what comes after this place. */
    private String token(String list, long after) {
        return after + "_" + Digests.sha256((secret + list + after).getBytes(UTF_8));
    }

    /** The place that the page comes after; 0 without a token. */
    private long after(Call call, String list) {
        String token = call.textOrEmpty("nextToken");
        Matcher made = TOKEN.matcher(token);
        long after = made.matches() ? Long.parseLong(made.group(1)) : 0;
        if (!token.isEmpty() && !token.equals(token(list, after))) {
            throw Rule.broken(call.path().then("nextToken"), "is not a token of this list");
        }
        return after;
    }
}
