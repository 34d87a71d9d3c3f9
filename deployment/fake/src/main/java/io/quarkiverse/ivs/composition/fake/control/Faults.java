package io.quarkiverse.ivs.composition.fake.control;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.ivs.composition.fake.state.ServiceError;

/** The faults in force. The first one that hits a request is the only one that does. */
public final class Faults {

    /** More than any test needs; a test that forgets to reset does not fill the memory. */
    private static final int MOST = 1000;

    private final List<Fault> faults = new ArrayList<>();

    public void add(Fault fault) {
        if (faults.size() == MOST) {
            throw ServiceError.validation("There are " + MOST + " faults already; remove some, or reset the fake");
        }
        faults.add(fault);
    }

    /** The fault that hits this request, or null. */
    public Fault next(String operation, FaultyRequest request) {
        for (Fault fault : faults) {
            if (fault.hits(operation, request)) {
                if (fault.over()) {
                    faults.remove(fault);
                }
                return fault;
            }
        }
        return null;
    }

    public List<Fault> all() {
        return faults;
    }

    public void clear() {
        faults.clear();
    }
}
