// Completion in a filter box: <input role="combobox" data-complete="/address"> and the listbox it controls. The address
// answers ?q= and ?at= (the cursor) with options that say what to put where. Nothing is chosen unless an arrow chose it,
// so Enter still sends a filter that is written to its end.
import { debounce, on } from "./dom.js";
import { fragment } from "./requests.js";

let asked = 0;

const listOf = (field) => document.getElementById(field.getAttribute("aria-controls"));
const options = (field) => [...listOf(field).querySelectorAll("[role=option]")];
const marked = (field) => options(field).findIndex((option) => option.getAttribute("aria-selected") === "true");

function close(field) {
  asked += 1;
  listOf(field).replaceChildren();
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function mark(field, at) {
  const all = options(field);
  const chosen = all.at(at % all.length);
  all.forEach((option) => option.setAttribute("aria-selected", String(option === chosen)));
  chosen.id ||= `${listOf(field).id}-${all.indexOf(chosen)}`;
  field.setAttribute("aria-activedescendant", chosen.id);
  chosen.scrollIntoView({ block: "nearest" });
}

async function look(field) {
  asked += 1;
  const mine = asked;
  const url = `${field.dataset.complete}?q=${encodeURIComponent(field.value)}&at=${field.selectionStart}`;
  const html = await fragment(url).catch(() => null);
  if (mine !== asked || html === null || document.activeElement !== field) return;
  listOf(field).innerHTML = html;
  field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-expanded", String(options(field).length > 0));
}
const lookSoon = debounce(110, look);

/** Behind a field's name comes its value, behind a value the next part. */
function choose(field, option) {
  const { text, from, to } = option.dataset;
  const put = /[:=<>]$/.test(text) ? text : `${text} `;
  field.setRangeText(put, Number(from), Number(to), "end");
  close(field);
  look(field);
}

on("input", "[data-complete]", (event, field) => lookSoon(field));
on("focusout", "[data-complete]", (event, field) => setTimeout(() => close(field), 120));
on("pointerdown", ".pick-item[data-text]", (event) => event.preventDefault());
on("click", ".pick-item[data-text]", (event, option) => {
  choose(document.querySelector(`[aria-controls="${option.parentElement.id}"]`), option);
});
on("keydown", "[data-complete]", (event, field) => {
  const open = options(field).length > 0;
  const at = marked(field);
  if (event.key === "ArrowDown") {
    if (open) mark(field, at + 1);
    else look(field);
  } else if (event.key === "ArrowUp" && open) mark(field, at < 0 ? -1 : at - 1);
  else if ((event.key === "Enter" || event.key === "Tab") && open && at >= 0 && !event.ctrlKey) choose(field, options(field)[at]);
  else if (event.key === "Escape" && open) close(field);
  else return;
  event.preventDefault();
});
