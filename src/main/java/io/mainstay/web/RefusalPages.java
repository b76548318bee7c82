package io.mainstay.web;

import io.mainstay.record.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What a page's handler did not answer itself: refusals of the domain, and uploads that are too big. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusalPages {

    private static final int TOO_LARGE = 413;

    private final ErrorPages errors;

    RefusalPages(ErrorPages errors) {
        this.errors = errors;
    }

    @ExceptionHandler(Refusal.class)
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Refusal.Reason> said = refusal.kind() == Refusal.Kind.NOT_FOUND ? List.of() : refusal.reasons();
        errors.show(new ErrorPage(refusal.kind().status(), said, null), request, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors.show(new ErrorPage(TOO_LARGE, List.of(), null), request, response);
    }
}
