package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/** Where in a request a value stands. It becomes text only when something is wrong there. */
record Path(Path parent, String name) {

    static Path of(String operation) {
        return new Path(null, operation);
    }

    Path then(String child) {
        return new Path(this, child);
    }

    Path then(int index) {
        return new Path(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        return parent == null ? name : parent + "." + name;
    }
}
