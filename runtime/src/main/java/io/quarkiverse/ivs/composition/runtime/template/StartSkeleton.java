package io.quarkiverse.ivs.composition.runtime.template;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.quarkiverse.ivs.composition.model.StartCompositionRequest;
import io.quarkiverse.ivs.composition.runtime.ivs.IvsArn;
import io.quarkiverse.ivs.composition.runtime.ivs.RequestValidator;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;

/**
 * A start of a template but for its token: checked and written once, since the starts of a template usually differ in nothing
 * else.
 */
final class StartSkeleton {

    private static final String TOKEN = "\"idempotencyToken\":\"";
    private static final String PLACEHOLDER = "TOKEN";

    private final String template;
    private final IvsArn stage;
    private final byte[] before;
    private final byte[] after;

    private StartSkeleton(String template, IvsArn stage, byte[] before, byte[] after) {
        this.template = template;
        this.stage = stage;
        this.before = before;
        this.after = after;
    }

    /** Empty if something is wrong with the request. */
    static Optional<StartSkeleton> of(String template, StartCompositionRequest request) {
        if (!RequestValidator.problemsOf(request).isEmpty()) {
            return Optional.empty();
        }
        String json = new String(WireFormat.write(request.toBuilder().idempotencyToken(PLACEHOLDER).build()),
                StandardCharsets.UTF_8);
        // The field stands before everything that an application may have written.
        int token = json.indexOf(TOKEN + PLACEHOLDER) + TOKEN.length();
        return Optional.of(new StartSkeleton(template, IvsArn.parse(request.stageArn()).orElseThrow(),
                json.substring(0, token).getBytes(StandardCharsets.UTF_8),
                json.substring(token + PLACEHOLDER.length()).getBytes(StandardCharsets.UTF_8)));
    }

    /** @param token which the service allows, so its characters are bytes, and none needs to be escaped */
    CheckedStart with(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.US_ASCII);
        byte[] body = new byte[before.length + bytes.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(bytes, 0, body, before.length, bytes.length);
        System.arraycopy(after, 0, body, before.length + bytes.length, after.length);
        return new CheckedStart(template, token, stage, body);
    }
}
