package io.mainstay.startup;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says the sentence on standard error. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SentenceReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("mainstay: " + analysis.getDescription());
    }
}
