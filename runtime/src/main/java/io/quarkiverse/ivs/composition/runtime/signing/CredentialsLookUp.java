package io.quarkiverse.ivs.composition.runtime.signing;

import io.quarkiverse.ivs.composition.runtime.config.CredentialsType;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Asks the configured provider of the AWS SDK, which may block for seconds, and checks what it gives. */
final class CredentialsLookUp {

    private final CredentialsSource source;
    private final NoCredentialsText text;
    private volatile AwsCredentialsProvider provider;
    private volatile boolean outdated;

    CredentialsLookUp(CredentialsSource source, NoCredentialsText text) {
        this.source = source;
        this.text = text;
    }

    /** @throws NoCredentialsException if there are none that can be used */
    AwsCredentialsIdentity get() {
        if (outdated) {
            outdated = false;
            close();
        }
        try {
            return checked(provider().resolveCredentials());
        } catch (NoCredentialsException e) {
            throw e;
        } catch (Throwable e) {
            // A new one notices what has been added since, such as a file.
            outdated = true;
            throw text.of(source.type(), source.profile(), e);
        }
    }

    /** The SDK's providers keep credentials as well: the next look-up asks a new one, which has none. */
    void renewProvider() {
        outdated = true;
    }

    /** One that hangs may hold locks for ever, so it is neither asked again nor closed. */
    void abandonProvider() {
        provider = null;
    }

    void close() {
        // A bean of the application is not ours to close.
        if (provider instanceof SdkAutoCloseable closeable && source.type() != CredentialsType.CUSTOM) {
            closeable.close();
        }
        provider = null;
    }

    private AwsCredentialsProvider provider() {
        AwsCredentialsProvider current = provider;
        if (current == null) {
            current = source.provider();
            provider = current;
        }
        return current;
    }

    /** What the transport would reject it would quote: a line break in a secret must not get that far. */
    private AwsCredentialsIdentity checked(AwsCredentialsIdentity identity) {
        if (identity == null) {
            throw new NoCredentialsException(text.ofNull(source.type()));
        }
        refuseControls("access key id", identity.accessKeyId());
        refuseControls("secret access key", identity.secretAccessKey());
        if (identity instanceof AwsSessionCredentialsIdentity session) {
            refuseControls("session token", session.sessionToken());
        }
        return identity;
    }

    private void refuseControls(String part, String value) {
        if (value != null && value.chars().anyMatch(Character::isISOControl)) {
            throw new NoCredentialsException(text.ofControls(source.type(), part));
        }
    }
}
