package io.mainstay.web;

import io.mainstay.record.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What a page's handler did not answer itself: refusals of the domain, and uploads that are too big. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusalPages {

    private static final int TOO_LARGE = 413;
    /** character_not_in_repertoire */
    private static final String UNSTORABLE = "22021";

    private final ErrorPages errors;

    RefusalPages(ErrorPages errors) {
        this.errors = errors;
    }

    @ExceptionHandler(Refusal.class)
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Refusal.Reason> said = refusal.kind() == Refusal.Kind.NOT_FOUND ? List.of() : refusal.reasons();
        errors.show(new ErrorPage(refusal.kind().status(), said, null), request, response);
    }

    /** A character that the database cannot store, where nobody looked at it before. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    void unstorable(DataIntegrityViolationException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean badCharacter =
                failure.getMostSpecificCause() instanceof SQLException sql && UNSTORABLE.equals(sql.getSQLState());
        if (!badCharacter) throw failure;
        errors.show(new ErrorPage(HttpServletResponse.SC_BAD_REQUEST, List.of(), null), request, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors.show(new ErrorPage(TOO_LARGE, List.of(), null), request, response);
    }
}
