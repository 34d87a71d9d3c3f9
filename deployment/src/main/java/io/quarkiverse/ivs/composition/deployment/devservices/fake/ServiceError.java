package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/** An error that the service would answer. It carries no stack trace: it is an answer, not an accident. */
final class ServiceError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ServiceError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static ServiceError validation(String message) {
        return new ServiceError(400, "ValidationException", message);
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
}
