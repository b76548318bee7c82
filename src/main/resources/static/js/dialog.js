// One dialog for what htmx brings (hx-target="#dialog"), others in the page open with data-dialog="#id".
import { on } from "./dom.js";

const WRONG = "[aria-invalid=true]";
const FIRST = "[autofocus], .dialog-body :is(input:not([type=hidden]), select, textarea):not(:disabled)";

function show(dialog) {
  dialog.showModal();
  // Else the button that closes would have the focus.
  dialog.querySelector(FIRST)?.focus();
}

document.addEventListener("htmx:afterSwap", (event) => {
  const dialog = event.detail.target;
  if (dialog instanceof HTMLDialogElement && dialog.childElementCount > 0 && !dialog.open) show(dialog);
  else if (dialog instanceof HTMLDialogElement && dialog.open) dialog.querySelector(WRONG)?.focus();
  if (dialog instanceof HTMLDialogElement && dialog.childElementCount === 0 && dialog.open) dialog.close();
});

on("click", "[data-dialog]", (event, button) => {
  event.preventDefault();
  document.querySelector(button.dataset.dialog)?.showModal();
});

on("click", "dialog [data-close]", (event, button) => {
  event.preventDefault();
  button.closest("dialog").close();
});

// A click on the backdrop closes, but not the end of a selection that began inside.
let pressed = null;
document.addEventListener("pointerdown", (event) => { pressed = event.target; });
on("click", "dialog", (event, dialog) => {
  if (event.target === dialog && pressed === dialog) dialog.close();
});
