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

function complain(said, otherwise) {
  return toast(said ? decodeURIComponent(said) : text(otherwise), { bad: true });
}

/** Says why a request did nothing. @param response null when there was none */
export function failed(response, otherwise = "failed") {
  if (response?.redirected || response?.status === 401) return signedOut();
  return complain(response?.headers.get("X-Message"), response ? otherwise : "offline");
}

/** What was typed stays here; who comes back from signing in elsewhere has a new token. */
function signedOut() {
  addEventListener("focus", renew, { once: true });
  return toast(text("signedOut"), { bad: true, seconds: 20, label: text("signIn"), run: () => window.open("/login") });
}

async function renew() {
  const response = await fetch(location.pathname + location.search, { credentials: "same-origin" }).catch(() => null);
  if (!response?.ok || response.redirected) return addEventListener("focus", renew, { once: true });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const token = page.querySelector('meta[name="csrf-token"]').content;
  document.querySelector('meta[name="csrf-token"]').content = token;
  document.querySelectorAll("input[name=_csrf]").forEach((input) => { input.value = token; });
  return undefined;
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
    signedOut();
  }
});
document.addEventListener("htmx:responseError", (event) => {
  const { xhr } = event.detail;
  if (xhr.status === 401) return signedOut();
  return complain(xhr.getResponseHeader("X-Message"), "failed");
});
document.addEventListener("htmx:sendError", () => toast(text("offline"), { bad: true }));
