package io.mainstay.list;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiLanguage;
import io.mainstay.web.Moments;
import io.mainstay.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The present moment of a program's request, in the language that it asks for and the zone of its owner. */
@Component
public class ApiMoments {

    private final MessageSource messages;
    private final Clock clock;

    public ApiMoments(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public Moments of(Viewer viewer, HttpServletRequest request) {
        return new Moments(new Texts(messages, ApiLanguage.of(request)), viewer.zone(), clock.instant());
    }
}
