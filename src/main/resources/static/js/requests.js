// Requests by script carry the token that proves they come from our own page; failures are said once, in words.
import { text } from "./dom.js";
import { toast } from "./toast.js";

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

export function headers(more = {}) {
  const token = meta("csrf-token");
  return { "HX-Request": "true", ...(token && { [meta("csrf-header")]: token }), ...more };
}

/** An HTML fragment. Null when there is none to show: the session ended, or the server said no. */
export async function fragment(url, options = {}) {
  const response = await fetch(url, { credentials: "same-origin", ...options, headers: headers(options.headers) });
  if (!response.ok || response.redirected) return null;
  return response.text();
}

export function post(url, fields = {}, options = {}) {
  const body = fields instanceof FormData ? new URLSearchParams(fields) : new URLSearchParams(fields);
  return fetch(url, { method: "POST", body, credentials: "same-origin", ...options, headers: headers() });
}

document.addEventListener("htmx:configRequest", (event) => Object.assign(event.detail.headers, headers()));
// The bar on top is for what somebody asked for, not for counts that load by themselves.
document.addEventListener("htmx:beforeRequest", (event) => {
  const asked = event.detail.requestConfig.triggeringEvent?.type;
  if (asked === "click" || asked === "submit") document.body.classList.add("is-busy");
});
document.addEventListener("htmx:afterRequest", () => document.body.classList.remove("is-busy"));

// A refused form comes back as 422 with the form and its errors in it: that is content, not a failure.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  if (xhr.status === 422 || xhr.status === 409) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
  if (xhr.responseURL && new URL(xhr.responseURL).pathname === "/login") {
    event.detail.shouldSwap = false;
    toast(text("signedOut"), { bad: true, label: text("signIn"), run: () => window.open("/login") });
  }
});
document.addEventListener("htmx:responseError", (event) => {
  const said = event.detail.xhr.getResponseHeader("X-Message");
  toast(said ? decodeURIComponent(said) : text("failed"), { bad: true });
});
document.addEventListener("htmx:sendError", () => toast(text("offline"), { bad: true }));
