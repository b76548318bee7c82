// Short messages at the bottom. The server sends one with HX-Trigger {"toast": {"text", "undo"}} or in the page itself.
import { on, text } from "./dom.js";
import { failed, post } from "./requests.js";

const place = () => document.getElementById("toasts");

/** Shows a message; with `run`, a button that does something about it. Returns a function that takes it away. */
export function toast(message, { bad = false, label = "", run = null, seconds = 6, done = null } = {}) {
  const element = document.createElement("div");
  element.className = bad ? "toast is-bad" : "toast";
  const words = element.appendChild(document.createElement("span"));
  words.textContent = message;
  let timer = 0;
  const end = (acted) => {
    clearTimeout(timer);
    element.remove();
    if (!acted) done?.();
  };
  if (run) {
    const button = element.appendChild(document.createElement("button"));
    button.type = "button";
    button.textContent = label || text("undo");
    button.addEventListener("click", () => {
      end(true);
      run();
    });
  }
  place()?.append(element);
  timer = setTimeout(() => end(false), seconds * 1000);
  return end;
}

/** Whether the page shows by itself that it was taken back, as a list does that exchanges the row. */
const shown = (url) => !document.dispatchEvent(new CustomEvent("undone", { detail: { url }, cancelable: true }));

async function undo(url) {
  const response = await post(url).catch(() => null);
  if (response?.ok) return shown(url) || location.reload();
  return failed(response);
}

// What was done to a record next takes the place of what was done before: only the last can be taken back.
const before = new Map();

document.addEventListener("toast", (event) => {
  const { text: message, undo: url, bad } = event.detail;
  const record = url?.split("/").slice(0, 3).join("/");
  before.get(record)?.(true);
  const end = toast(message, { bad, seconds: url ? 10 : 6, run: url ? () => undo(url) : null });
  if (record) before.set(record, end);
});

on("click", "[data-undo]", (event, button) => {
  event.preventDefault();
  button.closest(".toast")?.remove();
  undo(button.dataset.undo);
});

setTimeout(() => document.querySelectorAll("#toasts > [data-flash]").forEach((old) => old.remove()), 10_000);
