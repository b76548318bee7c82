package io.mainstay.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The help about keys: in a dialog, or as a page of its own. */
@Controller
class KeysPage {

    @GetMapping("/keys")
    Html keys(@RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        return Html.page(part == null ? "web/keysPage" : "web/keys", null);
    }
}
