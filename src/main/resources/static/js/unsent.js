// A plain form whose sender was signed out leads to the sign-in page and from there back to the form: what was typed is
// put into it again. Passwords and files are not kept.
import { keep, kept } from "./dom.js";

const KEY = "unsent";
const here = () => location.pathname + location.search;

const isText = (field) => field.name && !field.name.startsWith("_") && !["password", "file", "submit"].includes(field.type);

const read = (form) => [...form.elements].filter(isText).map((field) => ({
  name: field.name, value: field.value, type: field.type, checked: field.checked ?? false,
}));

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.matches("[hx-post], [data-composer]")) return;
  if (form.querySelector("input[type=password]")) return;
  keep(sessionStorage, KEY, { page: here(), action: form.getAttribute("action"), fields: read(form) });
});

function restore({ action, fields }) {
  const form = [...document.forms].find((one) => one.getAttribute("action") === action);
  if (!form) return;
  for (const { name, value, type, checked } of fields) {
    const choice = type === "radio" || type === "checkbox";
    const field = [...form.elements].find((one) => one.name === name && one.type === type && (!choice || one.value === value));
    if (field && choice) field.checked = checked;
    else if (field) field.value = value;
  }
}

// Only who comes straight from the sign-in page was signed out; to all others it was sent.
if (location.pathname !== "/login") {
  const unsent = kept(sessionStorage, KEY);
  if (unsent && unsent.page === here() && document.referrer.startsWith(`${location.origin}/login`)) restore(unsent);
  keep(sessionStorage, KEY, null);
}
