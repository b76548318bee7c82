package io.mainstay.problem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision to live with a problem.
 *
 * @param reason why the cause is not removed
 * @param approver the name of who answers for that
 * @param review the day on which it is judged again, after today
 */
public record RiskAcceptance(
        @Nullable String reason,
        @Nullable String approver,
        @Nullable LocalDate review) {}
