package io.mainstay.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits that an operator may set below {@code mainstay.sign-in}.
 *
 * @param sessionIdle a session ends when it was not used for so long
 * @param sessionLifetime a session ends after so long in any case
 * @param attemptsPerMinute sign-ins that one address may try on one node; 0: no limit
 * @param apiRequestsPerMinute API requests of one account on one node; 0: no limit
 */
@ConfigurationProperties("mainstay.sign-in")
record SignInSettings(
        @DefaultValue("24h") Duration sessionIdle,
        @DefaultValue("14d") Duration sessionLifetime,
        @DefaultValue("120") int attemptsPerMinute,
        @DefaultValue("60000") int apiRequestsPerMinute) {}
