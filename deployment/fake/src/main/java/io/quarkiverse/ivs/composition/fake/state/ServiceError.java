package io.quarkiverse.ivs.composition.fake.state;

/** An error that the service would answer. It carries no stack trace: it is an answer, not an accident. */
public class ServiceError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public ServiceError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static ServiceError validation(String message) {
        return new ServiceError(400, "ValidationException", message);
    }

    public static ServiceError accessDenied(String message) {
        return new ServiceError(403, "AccessDeniedException", message);
    }

    public static ServiceError notFound(String arn) {
        return notFoundBecause("Resource: " + arn + " not found");
    }

    public static ServiceError notFoundBecause(String message) {
        return new ServiceError(404, "ResourceNotFoundException", message);
    }

    public static ServiceError conflict(String message) {
        return new ServiceError(409, "ConflictException", message);
    }

    public static ServiceError quotaExceeded(String message) {
        return new ServiceError(402, "ServiceQuotaExceededException", message);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
