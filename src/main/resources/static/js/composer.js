// The composer of a record: drafts that survive a reload and an expired session, preview, and ten seconds to undo a reply.
import { debounce, keep, kept, on, text, visible } from "./dom.js";
import { bind } from "./keyboard.js";
import { headers, post } from "./requests.js";
import { toast } from "./toast.js";

const UNDO_SECONDS = 10;
const key = (form) => `draft:${form.dataset.composer}`;
const area = (form) => form.querySelector("textarea");
const kindOf = (form) => form.querySelector("input[name=kind]:checked")?.value ?? "";
const held = new Map();

function save(form) {
  const value = area(form).value;
  keep(localStorage, key(form), value.trim() ? { text: value, kind: kindOf(form) } : null);
}

function restore(form) {
  const draft = kept(localStorage, key(form));
  if (!draft || area(form).value) return;
  area(form).value = draft.text;
  const kind = form.querySelector(`input[name=kind][value="${CSS.escape(draft.kind)}"]`);
  if (kind) kind.checked = true;
  hint(form);
}

/** The placeholder tells who will read it. */
function hint(form) {
  const chosen = form.querySelector("input[name=kind]:checked");
  if (chosen?.dataset.hint) area(form).placeholder = chosen.dataset.hint;
}

function choose(kind) {
  const form = [...document.querySelectorAll("form.composer")].find(visible);
  const radio = form?.querySelector(`input[name=kind][value=${kind}]`);
  if (!radio) return false;
  radio.checked = true;
  hint(form);
  save(form);
  area(form).focus();
  return true;
}
bind("c", () => choose("reply"));
bind("n", () => choose("note"));

on("input", "form.composer textarea", debounce(250, (event, field) => save(field.form)));
on("change", "form.composer input[name=kind]", (event, input) => {
  hint(input.form);
  save(input.form);
});

on("submit", "form.composer", (event, form) => {
  event.preventDefault();
  const body = new FormData(form);
  const files = [...(form.querySelector("input[type=file]")?.files ?? [])];
  if (!String(body.get("text") ?? "").trim() && files.length === 0) return area(form).focus();
  const url = event.submitter?.formAction || form.action;
  save(form);
  const before = { text: area(form).value, kind: kindOf(form) };
  if (event.submitter?.hasAttribute("data-undo-send")) hold(form, url, body, before);
  else send(form, url, body, before);
  clear(form);
  return undefined;
});

function clear(form) {
  area(form).value = "";
  form.querySelector("[data-files]")?.replaceChildren();
  const input = form.querySelector("input[type=file]");
  if (input) input.value = "";
  preview(form, false);
}

function put(form, before) {
  area(form).value = before.text;
  const kind = form.querySelector(`input[name=kind][value="${CSS.escape(before.kind)}"]`);
  if (kind) kind.checked = true;
  save(form);
  area(form).focus();
}

function hold(form, url, body, before) {
  const id = Symbol("reply");
  const go = () => {
    held.delete(id);
    send(form, url, body, before);
  };
  const end = toast(text("sending"), {
    seconds: UNDO_SECONDS, done: go,
    run: () => {
      held.delete(id);
      put(form, before);
    },
  });
  held.set(id, { form, url, body, end });
}

// Whoever leaves the page in those seconds meant to send it.
addEventListener("pagehide", () => {
  held.forEach(({ form, url, body, end }) => {
    fetch(url, { method: "POST", body, headers: headers(), credentials: "same-origin", keepalive: true });
    keep(localStorage, key(form), null);
    end(true);
  });
  held.clear();
});

async function send(form, url, body, before) {
  const response = await fetch(url, { method: "POST", body, headers: headers(), credentials: "same-origin" })
    .catch(() => null);
  if (response?.ok && !response.redirected) {
    if (!area(form).value) keep(localStorage, key(form), null);
    show(form, await response.text());
    return;
  }
  if (!area(form).value) put(form, before);
  const said = response?.headers.get("X-Message");
  toast(said ? decodeURIComponent(said) : text(response ? "notSent" : "offline"), { bad: true });
}

/** The answer is the stream as it now is, or nothing: then the page is asked for it. */
function show(form, html) {
  const stream = document.querySelector(form.dataset.stream ?? "#stream");
  if (!stream || !html.trim()) return location.reload();
  stream.innerHTML = html;
  window.htmx?.process(stream);
  return stream.lastElementChild?.scrollIntoView({ block: "nearest" });
}

async function preview(form, wanted) {
  const pane = form.querySelector(".preview");
  const button = form.querySelector("[data-preview]");
  if (!pane || !button) return;
  button.setAttribute("aria-pressed", String(wanted));
  if (wanted) {
    const response = await post(button.dataset.preview, { text: area(form).value }).catch(() => null);
    pane.innerHTML = response?.ok ? await response.text() : "";
  }
  pane.hidden = !wanted;
  area(form).hidden = wanted;
  if (!wanted && document.activeElement === button) area(form).focus();
}
on("click", "[data-preview]", (event, button) => preview(button.form, button.getAttribute("aria-pressed") !== "true"));

const start = (root) => root.querySelectorAll("form.composer").forEach((form) => {
  restore(form);
  hint(form);
});
start(document);
document.addEventListener("htmx:load", (event) => start(event.detail.elt));
