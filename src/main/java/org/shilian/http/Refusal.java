package org.shilian.http;

/** A request that the edge itself turns down, carrying the problem to answer. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    static Refusal bad(String code, String detail) {
        return new Refusal(new Problem(400, code, detail));
    }

    Problem problem() {
        return problem;
    }
}
