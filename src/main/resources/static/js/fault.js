// What the browser would refuse in a bubble of its own stands at the field, in the words of what the server refuses.
// What was typed stays; nothing is said before the first attempt.
import { on, text } from "./dom.js";

/** A field may say itself what is missing (data-missing). */
const about = (control) => (control.validity.valueMissing ? control.dataset.missing ?? text("required") : text("malformed"));

function message(control) {
  const id = `${control.id || control.name}-error`;
  const old = document.getElementById(id);
  if (old) return old;
  const said = document.createElement("p");
  said.className = "error";
  said.id = id;
  said.dataset.fault = "";
  const field = control.closest(".field");
  if (field) field.append(said);
  else control.after(said);
  return said;
}

/** The mark that the server's messages have; its file is the one of the other icons of the page. */
function icon() {
  const sprite = document.querySelector("svg.i use")?.getAttribute("href");
  const holder = document.createElement("template");
  if (sprite) holder.innerHTML = `<svg class="i" aria-hidden="true"><use href="${sprite.split("#")[0]}#info-circle"/></svg>`;
  return holder.content;
}

function say(control) {
  const said = message(control);
  said.replaceChildren(icon(), about(control));
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", said.id);
  const hint = control.closest(".field")?.querySelector(".hint");
  if (hint) hint.hidden = true;
}

function unsay(control) {
  const said = document.getElementById(control.getAttribute("aria-describedby"));
  if (!said || said.dataset.fault === undefined) return;
  said.remove();
  control.removeAttribute("aria-invalid");
  control.removeAttribute("aria-describedby");
  const hint = control.closest(".field")?.querySelector(".hint");
  if (!hint) return;
  hint.hidden = false;
  control.setAttribute("aria-describedby", hint.id);
}

const wrong = (control) => control.willValidate && !control.validity.valid;

document.addEventListener("invalid", (event) => {
  const control = event.target;
  event.preventDefault();
  say(control);
  if (control === [...control.form?.elements ?? [control]].find(wrong)) control.focus();
}, true);

on("input", "[aria-invalid=true]", (event, control) => {
  if (!wrong(control)) unsay(control);
});
