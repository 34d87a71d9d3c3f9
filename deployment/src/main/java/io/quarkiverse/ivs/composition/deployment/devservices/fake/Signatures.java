package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.time.InstantSource;

import io.quarkiverse.ivs.composition.runtime.config.DevServicesConfig;

/** Who calls: what the settings ask of a signature. */
final class Signatures {

    private final DevServicesConfig.Signatures wanted;
    /** Null unless signatures are verified. */
    private final SignatureVerifier verifier;

    Signatures(DevServicesConfig.Signatures wanted, InstantSource realTime) {
        this.wanted = wanted;
        this.verifier = wanted != DevServicesConfig.Signatures.VERIFY ? null
                : new SignatureVerifier(TestCredentials.ACCESS_KEY_ID, TestCredentials.SECRET_ACCESS_KEY, realTime);
    }

    /** The caller; throws what the service answers when the signature is missing or wrong. */
    Caller caller(WireRequest request) {
        SignatureHeader header = SignatureHeader.parse(request.header("Authorization"));
        if (wanted == DevServicesConfig.Signatures.IGNORE) {
            return Caller.of(header);
        }
        if (header == null) {
            throw new ServiceError(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        if (wanted == DevServicesConfig.Signatures.VERIFY) {
            verifier.verify(request, header);
        }
        return Caller.of(header);
    }
}
