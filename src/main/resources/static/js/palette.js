// Ctrl-K: any number, person, service or action. Actions are what the page itself offers, so none is ever missing.
import { debounce, on, reachable } from "./dom.js";
import { bind } from "./keyboard.js";
import { fragment } from "./requests.js";

const dialog = document.getElementById("palette");
const field = dialog?.querySelector("input");
const list = dialog?.querySelector(".palette-list");
let asked = 0;
// What the options on show were found for; Enter before they have come waits for them.
let shown = "";
let waiting = null;

const options = () => [...list.querySelectorAll("[role=option]")];

function mark(option) {
  options().forEach((other) => other.setAttribute("aria-selected", String(other === option)));
  if (option) field.setAttribute("aria-activedescendant", option.id);
  else field.removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
}

function actions(words) {
  const places = [...document.querySelectorAll(".nav a.nav-item, [data-key]:not(input, textarea)")].filter((place) => place.matches(".nav-item") || reachable(place));
  const seen = new Set();
  return places.filter((place) => {
    const label = nameOf(place);
    const fits = label && !seen.has(label) && label.toLowerCase().includes(words);
    if (fits) seen.add(label);
    return fits;
  }).slice(0, 8);
}

function nameOf(place) {
  const copy = place.cloneNode(true);
  copy.querySelectorAll("kbd, .count, .badge, svg").forEach((extra) => extra.remove());
  return place.getAttribute("aria-label") ?? copy.textContent.trim();
}

function item(place) {
  const option = document.createElement("a");
  option.className = "palette-item";
  option.setAttribute("role", "option");
  option.href = place.href ?? "#";
  const icon = place.querySelector("svg.i")?.cloneNode(true) ?? document.createElement("span");
  icon.classList.add("i");
  const label = document.createElement("span");
  label.className = "grow";
  label.textContent = nameOf(place);
  option.append(icon, label);
  if (place.dataset.key) {
    place.dataset.key.split(" ").forEach((key) => option.appendChild(document.createElement("kbd")).textContent = key);
  }
  if (!place.href) {
    option.addEventListener("click", (event) => {
      event.preventDefault();
      dialog.close();
      place.click();
    });
  }
  return option;
}

// An action that begins with what was typed is meant more likely than a ticket that has the word somewhere.
function show(html, words) {
  list.innerHTML = html;
  const found = actions(words);
  if (found.length > 0) {
    const title = document.createElement("h3");
    title.textContent = dialog.dataset.actions;
    const meant = words.length > 1 && found.some((place) => nameOf(place).toLowerCase().startsWith(words));
    list[meant ? "prepend" : "append"](title, ...found.map(item));
  }
  options().forEach((option, at) => { option.id = `palette-${at}`; });
  mark(options()[0]);
  shown = words;
  if (waiting && options()[0]) follow(options()[0], waiting);
  waiting = null;
}

function follow(option, { ctrlKey, metaKey }) {
  if (ctrlKey || metaKey) window.open(option.href);
  else option.click();
}

async function look() {
  const words = field.value.trim();
  const mine = ++asked;
  const html = await fragment(`${dialog.dataset.url}?q=${encodeURIComponent(words)}`).catch(() => "");
  if (mine === asked && dialog.open) show(html ?? "", words.toLowerCase());
}
const lookSoon = debounce(90, look);

function open() {
  if (!dialog || dialog.open) return;
  document.querySelector("dialog:modal")?.close();
  field.value = "";
  dialog.showModal();
  show("", "");
  look();
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    open();
  }
});
on("click", "[data-palette]", (event) => {
  if (!dialog || event.ctrlKey || event.metaKey || event.button !== 0) return;
  event.preventDefault();
  open();
});
field?.addEventListener("input", () => {
  waiting = null;
  lookSoon();
});
field?.addEventListener("keydown", (event) => {
  const all = options();
  const at = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown") mark(all[(at + 1) % all.length]);
  else if (event.key === "ArrowUp") mark(all.at(at - 1));
  else if (event.key === "Enter" && field.value.trim().toLowerCase() !== shown) {
    waiting = { ctrlKey: event.ctrlKey, metaKey: event.metaKey };
    look();
  } else if (event.key === "Enter" && all[at]) follow(all[at], event);
  else return;
  event.preventDefault();
});

// The key help is a part of its own, fetched when asked for.
bind("?", () => {
  const help = document.querySelector("[data-keys-help]");
  if (!help) return false;
  help.click();
  return true;
});
