/** The files of recordings, in S3. Loaded only in applications that have the AWS SDK's client of S3. */
package io.quarkiverse.ivs.composition.runtime.lifecycle.s3;
