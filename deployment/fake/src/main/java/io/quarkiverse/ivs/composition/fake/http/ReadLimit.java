package io.quarkiverse.ivs.composition.fake.http;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;

/** How much of all requests together is kept while it is being read. Not thread-safe. */
final class ReadLimit {

    private final long most;
    private long kept;

    /** @param most bytes */
    ReadLimit(long most) {
        this.most = most;
    }

    /** Makes room for so many bytes more; throws the answer if there is none. */
    void take(int bytes) {
        if (kept + bytes > most) {
            throw new ServiceError(503, "ServiceUnavailableException", "The fake keeps at most " + most
                    + " bytes of all the requests that it is reading; try again when others have ended");
        }
        kept += bytes;
    }

    void release(int bytes) {
        kept -= bytes;
    }
}
