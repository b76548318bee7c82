package io.mainstay.api;

/** A request that is at fault as a request, before any record is looked at. */
final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    ProblemException(int status, String code, Object... arguments) {
        this(Problem.of(status, code, arguments));
    }

    Problem problem() {
        return problem;
    }
}
