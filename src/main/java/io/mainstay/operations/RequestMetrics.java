package io.mainstay.operations;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Keeps the live stream, which lasts minutes by design, out of the requests' durations. */
@Configuration(proxyBeanMethods = false)
class RequestMetrics {

    private static final String STREAM = "/live";

    @Bean
    ObservationPredicate noStreams() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() instanceof HttpServletRequest http
                && STREAM.equals(http.getRequestURI()));
    }
}
