// The composer of a record: drafts that survive a reload and an expired session, preview, and ten seconds to undo a
// reply. The server keeps a reply for those seconds, so it is sent whatever becomes of this tab.
import { debounce, keep, kept, on, text, visible } from "./dom.js";
import { give } from "./form.js";
import { bind } from "./keyboard.js";
import { failed, headers, post } from "./requests.js";
import { put as putStream, unique } from "./record.js";
import { toast } from "./toast.js";

const UNDO_SECONDS = 10;
const key = (form) => `draft:${form.dataset.composer}`;
const area = (form) => form.querySelector("textarea");
const kindOf = (form) => form.querySelector("input[name=kind]:checked")?.value ?? "";

/** The draft has an id as long as its text is the same: sent twice, it arrives once. */
function save(form) {
  const text = area(form).value;
  const draft = kept(localStorage, key(form));
  const id = draft?.text === text && draft.id ? draft.id : unique();
  keep(localStorage, key(form), text.trim() ? { text, kind: kindOf(form), id } : null);
  return id;
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

/** Puts the cursor into the composer, for a note or a reply. @returns its text area, or null if it does not offer that */
export function choose(kind) {
  const form = [...document.querySelectorAll("form.composer")].find(visible);
  const radio = form?.querySelector(`input[name=kind][value=${kind}]`);
  if (!radio) return null;
  radio.checked = true;
  hint(form);
  save(form);
  area(form).focus();
  return area(form);
}
bind("c", () => choose("reply") !== null);
bind("n", () => choose("note") !== null);

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
  const before = { text: area(form).value, kind: kindOf(form), files, id: save(form) };
  body.set("id", before.id);
  clear(form);
  send(form, event.submitter, body, before);
  return undefined;
});

/** What is wrong with what is in it, said beside it until it changes. */
function problem(form, said) {
  const place = form.querySelector("[data-problem]");
  place.textContent = said;
  place.hidden = !said;
}
on("change", "form.composer input[type=file]", (event, input) => problem(input.form, ""));

/** Empty, and a note again: a public message is always chosen. */
function clear(form) {
  area(form).value = "";
  const note = form.querySelector("input[name=kind][value=note]");
  if (note) note.checked = true;
  hint(form);
  form.querySelector("[data-files]")?.replaceChildren();
  const input = form.querySelector("input[type=file]");
  if (input) input.value = "";
  problem(form, "");
  preview(form, false);
}

function put(form, before) {
  area(form).value = before.text;
  const kind = form.querySelector(`input[name=kind][value="${CSS.escape(before.kind)}"]`);
  if (kind) kind.checked = true;
  if (before.files?.length) give(form.querySelector("input[type=file]"), before.files);
  hint(form);
  save(form);
  area(form).focus();
}

async function send(form, button, body, before) {
  const url = button?.formAction || form.action;
  const place = form.querySelector("[data-files]");
  if (before.files.length > 0) place.textContent = text("uploading", before.files.map((file) => file.name).join(", "));
  // A request that may outlive the tab holds little; with files, the draft is what survives.
  const response = await fetch(url, {
    method: "POST", body, headers: headers(), credentials: "same-origin",
    keepalive: before.files.length === 0 && before.text.length < 15_000,
  }).catch(() => null);
  place.replaceChildren();
  if (response?.ok && !response.redirected) {
    if (!area(form).value) keep(localStorage, key(form), null);
    putStream(await response.text(), true);
    if (button?.hasAttribute("data-undo-send")) offerUndo(form, `${url}/${before.id}/withdrawal`, before);
    return;
  }
  if (!area(form).value) put(form, before);
  const said = response?.status === 422 ? response.headers.get("X-Message") : null;
  if (said) problem(form, decodeURIComponent(said));
  else failed(response, "notSent");
}

function offerUndo(form, url, before) {
  const end = toast(text("sent"), { seconds: UNDO_SECONDS, run: () => withdraw(form, url, before) });
  addEventListener("withdrawn", () => end(true), { once: true });
}

async function withdraw(form, url, before) {
  const response = await post(url).catch(() => null);
  if (!response?.ok || response.redirected) return failed(response);
  putStream(await response.text(), false);
  const typed = area(form).value.trim();
  put(form, typed ? { ...before, text: `${before.text}\n\n${area(form).value}` } : before);
  return undefined;
}

// The same from the stream, after a reload or for a reply that could not be sent.
on("submit", "form[data-withdraw]", (event, undo) => {
  const form = [...document.querySelectorAll("form.composer")].find(visible);
  if (!form) return;
  event.preventDefault();
  dispatchEvent(new Event("withdrawn"));
  withdraw(form, undo.action, { text: undo.dataset.text, kind: "reply", files: [] });
});

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
