package io.mainstay.signin;

import io.mainstay.people.People;
import io.mainstay.people.Viewers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The filter chain. It keeps nothing in the servlet container's sessions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SecurityConfiguration {

    static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; "
            + "object-src 'none'";
    static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, SignInFilter signIn, FilterProblems problems, ObjectProvider<SetupFilter> setup) {
        http.securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfTokens())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::needsCsrfToken))
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(Paths.ASSETS)
                        .permitAll()
                        .requestMatchers(Paths.OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((who, context) -> new AuthorizationDecision(mayWatch(who.get())))
                        .requestMatchers("/api/**")
                        .access(new TokenScopes())
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, failure) -> problems.unauthenticated(request, response))
                        .accessDeniedHandler((request, response, failure) ->
                                problems.forbidden(request, response, "This is not allowed: " + failure.getMessage())))
                .addFilterBefore(signIn, CsrfFilter.class);
        setup.ifAvailable(filter -> http.addFilterBefore(filter, SignInFilter.class));
        return http.build();
    }

    @Bean
    SignInFilter signInFilter(
            Sessions sessions,
            Tokens tokens,
            Credentials credentials,
            Viewers viewers,
            FilterProblems problems,
            SignInSettings settings,
            Clock clock) {
        return new SignInFilter(sessions, tokens, credentials, viewers, problems, settings, clock);
    }

    /** There are no users but those of table {@code person}; this keeps Spring Boot from making one up. */
    @Bean
    UserDetailsService noOtherUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    /** Whoever administers everything; a token needs to be allowed to read. */
    private static boolean mayWatch(@Nullable Authentication who) {
        return who instanceof SignedIn in && in.allows(TokenScope.READ) && People.administers(in.viewer());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** A program that proves itself with each request has no ambient authority that another site could abuse. */
    private static boolean needsCsrfToken(HttpServletRequest request) {
        if (Paths.isSafeMethod(request)) return false;
        return !Paths.isApi(request) || who() instanceof SignedIn in && in.means() == SignedIn.Means.SESSION;
    }

    private static @Nullable Authentication who() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
