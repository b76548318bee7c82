package io.mainstay.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what a text will look like, before it is saved. */
@Controller
class MarkdownPreview {

    @PostMapping("/markdown/preview")
    Html preview(@RequestParam(defaultValue = "") String text) {
        return Html.page("web/preview", text);
    }
}
