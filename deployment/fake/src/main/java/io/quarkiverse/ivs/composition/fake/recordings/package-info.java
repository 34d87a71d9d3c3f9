/**
 * What compositions have recorded, as files: the metadata, the playlists, the names of segments and thumbnails. Nothing is
 * written anywhere: what a file has is worked out when it is read. There is no I/O here, and time is passed in.
 */
package io.quarkiverse.ivs.composition.fake.recordings;
