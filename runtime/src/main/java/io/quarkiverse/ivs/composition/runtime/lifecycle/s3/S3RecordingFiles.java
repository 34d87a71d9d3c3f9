package io.quarkiverse.ivs.composition.runtime.lifecycle.s3;

import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;

import io.quarkiverse.ivs.composition.runtime.lifecycle.RecordingFiles;
import software.amazon.awssdk.core.BytesWrapper;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Reads with the asynchronous client of S3 that the application injects, or that its extension makes. */
@Typed(RecordingFiles.class)
class S3RecordingFiles implements RecordingFiles {

    private final Instance<S3AsyncClient> clients;

    S3RecordingFiles(Instance<S3AsyncClient> clients) {
        this.clients = clients;
    }

    @Override
    public boolean areReadable() {
        return clients.isResolvable();
    }

    @Override
    public CompletableFuture<byte[]> read(String bucket, String key) {
        return clients.get().getObject(request -> request.bucket(bucket).key(key).range("bytes=0-65535"),
                AsyncResponseTransformer.<GetObjectResponse> toBytes()).thenApply(BytesWrapper::asByteArray);
    }
}
