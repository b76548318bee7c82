package io.mainstay.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws 0 … size-1, rank r with a weight of 1 / (r+1)^exponent. */
final class Zipf {

    private final double[] cumulative;

    Zipf(int size, double exponent) {
        cumulative = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += Math.pow(rank + 1.0, -exponent);
            cumulative[rank] = sum;
        }
        for (int rank = 0; rank < size; rank++) cumulative[rank] /= sum;
    }

    int draw(RandomGenerator random) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble());
        return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
    }
}
