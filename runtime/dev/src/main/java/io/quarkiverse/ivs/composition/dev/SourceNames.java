package io.quarkiverse.ivs.composition.dev;

/** The names of configuration sources in words that fit into a column of a table. */
final class SourceNames {

    private SourceNames() {
    }

    /** The file of a source that is one; else what the source is. */
    static String shortName(String source) {
        if (source == null) {
            return "unknown";
        }
        if (source.contains("[source=")) {
            String path = source.substring(source.indexOf("[source=") + "[source=".length()).replaceAll("]$", "");
            return path.substring(path.lastIndexOf('/') + 1);
        }
        if (source.startsWith("EnvConfigSource")) {
            return "environment";
        }
        if (source.startsWith("SysPropConfigSource")) {
            return "system property";
        }
        return source;
    }
}
