package io.mainstay.signin;

import io.mainstay.access.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** What people change about themselves. */
@Controller
class ProfilePages {
    @GetMapping("/profile")
    ResponseEntity<String> show(Viewer viewer, CsrfToken csrf) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .body("<!doctype html><title>" + HtmlUtils.htmlEscape(viewer.name())
                        + "</title><input type=hidden name=_csrf value=\"" + csrf.getToken() + "\">");
    }
}
