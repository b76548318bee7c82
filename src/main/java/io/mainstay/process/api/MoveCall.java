package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.Body;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * A program asks for a verb.
 *
 * @param number of the ticket, as the address says it
 * @param body what the verb is given
 */
public record MoveCall(String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {}
