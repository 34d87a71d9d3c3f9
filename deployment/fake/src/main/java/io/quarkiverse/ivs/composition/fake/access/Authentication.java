package io.quarkiverse.ivs.composition.fake.access;

import java.time.InstantSource;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.Signatures;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;

/** Who calls: what the settings ask of a signature. */
public final class Authentication {

    private final FakeSettings settings;
    /** Null unless signatures are verified. */
    private final SignatureVerifier verifier;

    /** @param shown the fake's own time, which its answers show */
    public Authentication(FakeSettings settings, InstantSource realTime, InstantSource shown) {
        this.settings = settings;
        this.verifier = !settings.is(Signatures.VERIFY) ? null
                : new SignatureVerifier(TestCredentials.ACCESS_KEY_ID, TestCredentials.SECRET_ACCESS_KEY, realTime, shown);
    }

    /** The caller; throws what the service answers when the signature is missing or wrong. */
    public Caller caller(HttpRequest request) {
        SignatureHeader header = SignatureHeader.parse(request.header("Authorization"));
        if (settings.is(Signatures.IGNORE)) {
            return Caller.of(header);
        }
        if (header == null) {
            throw new ServiceError(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        if (verifier != null) {
            verifier.verify(request, header);
        }
        return Caller.of(header);
    }
}
