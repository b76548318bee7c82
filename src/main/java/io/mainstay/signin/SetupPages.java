package io.mainstay.signin;

import io.mainstay.record.Refusal;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a new installation. */
@Controller
@Profile("serve")
class SetupPages {

    private final Setup setup;
    private final LoginPages login;

    SetupPages(Setup setup, LoginPages login) {
        this.setup = setup;
        this.login = login;
    }

    @GetMapping("/setup")
    Html form() {
        return setup.isNeeded() ? Html.page("signin/setup", Form.blank()) : Html.to("/login");
    }

    @PostMapping("/setup")
    Html complete(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "user_name", defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            UUID id = setup.complete(new Setup.Request(token, organisation, name, userName, email, password));
            login.open(id, request, response);
            return Html.to("/");
        } catch (Refusal refusal) {
            return Html.refused("signin/setup", Form.sent(request).refused(refusal));
        }
    }
}
