package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/** An error that the service would answer. It carries no stack trace: it is an answer, not an accident. */
final class ServiceError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Path path;

    ServiceError(int status, String code, String message) {
        this(status, code, message, null);
    }

    private ServiceError(int status, String code, String message, Path path) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.path = path;
    }

    static ServiceError validation(String message) {
        return new ServiceError(400, "ValidationException", message);
    }

    /** A value that breaks its rule. */
    static ServiceError validation(Path path, String what) {
        return new ServiceError(400, "ValidationException", path + " " + what, path);
    }

    static ServiceError accessDenied(String message) {
        return new ServiceError(403, "AccessDeniedException", message);
    }

    static ServiceError notFound(String arn) {
        return new ServiceError(404, "ResourceNotFoundException", "Resource: " + arn + " not found");
    }

    static ServiceError conflict(String message) {
        return new ServiceError(409, "ConflictException", message);
    }

    static ServiceError quotaExceeded(String message) {
        return new ServiceError(402, "ServiceQuotaExceededException", message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** The place of the value that breaks its rule, or null if it is no such error. */
    Path path() {
        return path;
    }
}
