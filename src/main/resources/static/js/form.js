// What forms and buttons need everywhere: copy, submit on change, dropping and pasting files, one submit at a time.
import { on, text, visible } from "./dom.js";
import { toast } from "./toast.js";

on("click", "[data-copy]", async (event, button) => {
  await navigator.clipboard.writeText(button.dataset.copy);
  toast(text("copied"), { seconds: 2 });
});

on("change", "[data-autosubmit]", (event, input) => input.form.requestSubmit());

// What is refused says why, also where nothing hovers.
on("click", "[aria-disabled=true][title]", (event, button) => toast(button.title));

on("click", "[data-dismiss]", (event, button) => button.closest(button.dataset.dismiss)?.remove());

on("click", "[data-check-all]", (event, button) => {
  document.querySelectorAll(button.dataset.checkAll).forEach((box) => { box.checked = button.checked ?? false; });
});

// A second click while the first is on its way would write twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.matches("[hx-post], [data-composer]")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 8000);
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

/** Adds files to a file field, as if they were chosen. */
export function give(input, files) {
  const list = new DataTransfer();
  [...input.files, ...files].forEach((file) => list.items.add(file));
  input.files = list.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

// A file may be dropped beside the zone as well: a page that has one never gives way to the file.
["dragover", "dragleave", "drop"].forEach((type) => document.addEventListener(type, (event) => {
  const zone = event.target.closest?.("[data-drop]") ?? [...document.querySelectorAll("main [data-drop]")].find(visible);
  if (!zone || !event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  zone.classList.toggle("is-over", type === "dragover");
  const input = zone.querySelector("input[type=file]");
  if (type === "drop" && input) give(input, event.dataTransfer.files);
}));

// A refused form opens where it was refused.
document.querySelector("main [aria-invalid=true]")?.focus();

on("paste", "form", (event, form) => {
  const input = form.querySelector("input[type=file]");
  if (!input || event.clipboardData.files.length === 0) return;
  event.preventDefault();
  give(input, event.clipboardData.files);
});

// Names of the chosen files, beside the field.
on("change", "input[type=file]", (event, input) => {
  const place = input.closest("form")?.querySelector("[data-files]");
  if (!place) return;
  place.replaceChildren(...[...input.files].map((file) => {
    const item = document.createElement("span");
    item.className = "file";
    item.textContent = file.name;
    return item;
  }));
});
