// One module for all keys. An element declares its key (data-key="r", data-key="g i"); modules bind the rest.
// A person may remap keys or switch single keys off (data-keys on <body>: {"off": false, "map": {"r": "z"}}).
// Never fires while one types.
import { editable, on, reachable, visible } from "./dom.js";

const { off = false, map = {} } = JSON.parse(document.body.dataset.keys || "{}");
const bound = new Map();
let waiting = "";
let timer = 0;

/** The key that this person presses for what is `key` by default; "" when switched off. */
export const keyFor = (key) => map[key] ?? key;

/** Binds a default key. The handler returns false when it had nothing to do, and the next one is tried. */
export function bind(key, handler) {
  bound.set(key, [...(bound.get(key) ?? []), handler]);
}

function name(event) {
  if (event.key === " ") return "Space";
  return event.key;
}

function typed(event) {
  const key = name(event);
  clearTimeout(timer);
  const pressed = waiting ? `${waiting} ${key}` : key;
  waiting = "";
  if (run(pressed)) return true;
  if (starts(pressed)) {
    waiting = pressed;
    timer = setTimeout(() => { waiting = ""; }, 1200);
    return true;
  }
  return false;
}

const defaultsOf = (pressed) => {
  const remapped = Object.keys(map).filter((key) => map[key] === pressed);
  return map[pressed] === undefined || map[pressed] === pressed ? [pressed, ...remapped] : remapped;
};

const elements = () => [...document.querySelectorAll("[data-key]")];

const starts = (pressed) => elements().some((element) => keyFor(element.dataset.key).startsWith(`${pressed} `));

function run(pressed) {
  for (const key of defaultsOf(pressed)) {
    if ((bound.get(key) ?? []).some((handler) => handler() !== false)) return true;
    const element = find(key);
    if (element) {
      act(element);
      return true;
    }
  }
  return false;
}

/** The element for a key: in an open dialog, else in the peek, else on the page. */
function find(key) {
  const all = elements().filter((element) => element.dataset.key === key && reachable(element) && !element.disabled);
  const modal = document.querySelector("dialog:modal");
  if (modal) return all.find((element) => modal.contains(element));
  return all.find((element) => element.closest(".peek")) ?? all[0];
}

function act(element) {
  if (element.matches("input:not([type=radio], [type=checkbox]), textarea, select")) {
    element.focus();
    element.select?.();
  } else {
    element.click();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (editable(event.target)) {
    if (event.key === "Escape" && !event.target.closest("dialog")) event.target.blur();
    return;
  }
  const single = event.key.length === 1;
  if (off && single) return;
  // Enter and Space belong to the button or link that has the focus.
  if ((event.key === "Enter" || event.key === " ") && event.target.closest("button, summary, input, [role=option]")) return;
  if (document.querySelector("dialog:modal") && !single) return;
  if (typed(event)) event.preventDefault();
});

/** Shows the person's own keys on the buttons. */
function label(root) {
  root.querySelectorAll("[data-key]").forEach((element) => {
    const key = off ? "" : keyFor(element.dataset.key);
    const hint = element.querySelector("kbd");
    if (key) element.setAttribute("aria-keyshortcuts", key);
    if (hint && element.dataset.key.length === 1) {
      hint.hidden = !key;
      hint.textContent = key;
    }
  });
  root.querySelectorAll("kbd[data-default]").forEach((hint) => { hint.textContent = keyFor(hint.dataset.default); });
}
label(document);
document.addEventListener("htmx:load", (event) => label(event.detail.elt));

on("keydown", "textarea, form input, form select", (event, input) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const form = input.form;
  const second = event.shiftKey ? form?.querySelector("[data-submit-second]") : null;
  const button = second ?? [...(form?.querySelectorAll("button[type=submit], button:not([type])") ?? [])].find(visible);
  if (!button) return;
  event.preventDefault();
  form.requestSubmit(button);
});
