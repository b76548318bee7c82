package io.mainstay.problem.trend;

/** How probable it is that so much comes together by chance. */
final class Chance {

    private static final double SMALL = 1e-12;

    private Chance() {}

    /**
     * The natural logarithm of the probability that a Poisson variable is at least {@code observed}; it stays exact
     * where the probability itself is too small for a double.
     *
     * @param expected more than zero
     */
    static double logTail(int observed, double expected) {
        if (observed <= 0) return 0;
        if (observed <= expected) return Math.log(Math.max(1 - below(observed, expected), SMALL));
        double term = 1;
        double sum = 1;
        for (int k = observed + 1; term > SMALL * sum; k++) {
            term *= expected / k;
            sum += term;
        }
        return Math.min(0, logMass(observed, expected) + Math.log(sum));
    }

    private static double below(int observed, double expected) {
        double sum = 0;
        for (int k = 0; k < observed; k++) sum += Math.exp(logMass(k, expected));
        return Math.min(1, sum);
    }

    private static double logMass(int k, double expected) {
        return k * Math.log(expected) - expected - logFactorial(k);
    }

    /** Exact for small numbers, by Stirling's series for the rest. */
    static double logFactorial(int n) {
        if (n < 20) {
            double product = 1;
            for (int i = 2; i <= n; i++) product *= i;
            return Math.log(product);
        }
        double x = n + 1.0;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x * x * x);
    }
}
