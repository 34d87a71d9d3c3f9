package plain;

import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Guarded by annotations. */
@ApplicationScoped
public class Compositions {

    private final Ivs ivs;

    Compositions(@RestClient Ivs ivs) {
        this.ivs = ivs;
    }

    @Retry
    @CircuitBreaker
    @Timeout(value = 10, unit = ChronoUnit.SECONDS)
    public Map<String, Object> start(Map<String, Object> request) {
        return ivs.start(request);
    }

    @Retry
    @CircuitBreaker
    @Timeout(value = 10, unit = ChronoUnit.SECONDS)
    public Map<String, Object> get(String arn) {
        return ivs.get(Map.of("arn", arn));
    }

    @Retry
    @CircuitBreaker
    @Timeout(value = 10, unit = ChronoUnit.SECONDS)
    public Map<String, Object> list() {
        return ivs.list(Map.of());
    }

    @Retry
    @CircuitBreaker
    @Timeout(value = 10, unit = ChronoUnit.SECONDS)
    public Map<String, Object> stop(String arn) {
        return ivs.stop(Map.of("arn", arn));
    }
}
