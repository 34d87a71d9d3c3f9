package io.quarkiverse.ivs.composition.fake.access;

import java.time.InstantSource;
import java.util.List;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.Regions;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings.Signatures;
import io.quarkiverse.ivs.composition.fake.state.ServiceError;
import io.quarkiverse.ivs.composition.fake.wire.HttpRequest;

/** Who calls: what the settings ask of a signature, and of its region. */
public final class Authentication {

    /** Elsewhere no host of the service has a name: no answer of a fake can be the same as that. */
    private static final List<String> REGIONS = List.of("ap-northeast-1", "ap-northeast-2", "ap-south-1", "eu-central-1",
            "eu-west-1", "us-east-1", "us-west-2");

    private final FakeSettings settings;
    /** Null unless signatures are verified. */
    private final SignatureVerifier verifier;

    /** @param shown the fake's own time, which its answers show */
    public Authentication(FakeSettings settings, InstantSource realTime, InstantSource shown) {
        this.settings = settings;
        this.verifier = !settings.is(Signatures.VERIFY) ? null
                : new SignatureVerifier(realTime, shown);
    }

    /** The caller; throws what is answered when the signature is missing or wrong, or of a region without the service. */
    public Caller caller(HttpRequest request) {
        SignatureHeader header = SignatureHeader.parse(request.header("Authorization"));
        if (header == null && !settings.is(Signatures.IGNORE)) {
            throw new ServiceError(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        if (verifier != null) {
            verifier.verify(request, header);
        }
        if (header != null && settings.is(Regions.IVS) && !REGIONS.contains(header.region())) {
            throw new ServiceError(404, "UnknownEndpointException", "Amazon IVS Real-Time is not in the region "
                    + header.region() + ": there its host has no address. It is in " + String.join(", ", REGIONS));
        }
        return Caller.of(header);
    }
}
