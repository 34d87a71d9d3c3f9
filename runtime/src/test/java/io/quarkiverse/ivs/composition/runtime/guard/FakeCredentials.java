package io.quarkiverse.ivs.composition.runtime.guard;

import io.quarkiverse.ivs.composition.runtime.signing.CallCredentials;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Credentials as the test wants them. */
final class FakeCredentials implements CallCredentials {

    static final AwsCredentialsIdentity IDENTITY = AwsCredentialsIdentity.create("AKIDEXAMPLE", "secret");

    AwsCredentialsIdentity current = IDENTITY;
    Uni<AwsCredentialsIdentity> resolution = Uni.createFrom().item(IDENTITY);
    boolean others = true;
    int invalidations;

    @Override
    public AwsCredentialsIdentity current() {
        return current;
    }

    @Override
    public Uni<AwsCredentialsIdentity> resolve() {
        return resolution;
    }

    @Override
    public boolean invalidate(AwsCredentialsIdentity expired) {
        invalidations++;
        return others;
    }
}
