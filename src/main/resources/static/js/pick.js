// A field that finds people, services, teams or records while one types.
// <div class="pick" data-pick="/people/options"> <input role="combobox"> <input type="hidden" name> <div class="pick-list"> </div>
// The address answers ?q= with <button class="pick-item" role="option" data-value data-label>.
import { debounce, on } from "./dom.js";
import { fragment } from "./requests.js";

let asked = 0;

const parts = (pick) => ({
  field: pick.querySelector("[role=combobox]"),
  value: pick.querySelector("input[type=hidden]"),
  list: pick.querySelector(".pick-list"),
});

const options = (list) => [...list.querySelectorAll("[role=option]:not([aria-disabled])")];

function close(pick) {
  const { field, list } = parts(pick);
  list.replaceChildren();
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function mark(pick, option) {
  const { field, list } = parts(pick);
  options(list).forEach((other) => other.setAttribute("aria-selected", String(other === option)));
  if (!option) return;
  option.id ||= `${list.id || "pick"}-${options(list).indexOf(option)}`;
  field.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

const look = debounce(140, async (pick) => {
  const { field, list } = parts(pick);
  const mine = ++asked;
  const separator = pick.dataset.pick.includes("?") ? "&" : "?";
  const html = await fragment(`${pick.dataset.pick}${separator}q=${encodeURIComponent(field.value)}`).catch(() => null);
  if (mine !== asked || html === null || document.activeElement !== field) return;
  list.innerHTML = html;
  field.setAttribute("aria-expanded", "true");
  mark(pick, options(list)[0]);
});

/** What is written and what is chosen agree again: the words of the last choice, or none. */
function settle(pick) {
  const { field, value } = parts(pick);
  if (pick.dataset.typed === undefined) return;
  delete pick.dataset.typed;
  field.value = value.value ? field.dataset.chosen ?? field.defaultValue : "";
}

function choose(pick, option) {
  const { field, value } = parts(pick);
  field.value = option.dataset.label;
  field.dataset.chosen = option.dataset.label;
  delete pick.dataset.typed;
  value.value = option.dataset.value;
  close(pick);
  value.dispatchEvent(new Event("change", { bubbles: true }));
}

on("input", ".pick [role=combobox]", (event, field) => {
  const pick = field.closest(".pick");
  pick.dataset.typed = "";
  if (field.value === "") {
    const { value } = parts(pick);
    value.value = "";
    value.dispatchEvent(new Event("change", { bubbles: true }));
  }
  look(pick);
});
on("focusin", ".pick [role=combobox]", (event, field) => {
  if (field.value === "") look(field.closest(".pick"));
});
on("focusout", ".pick", (event, pick) => {
  if (!pick.contains(event.relatedTarget)) setTimeout(() => {
    settle(pick);
    close(pick);
  }, 120);
});
on("pointerdown", ".pick-item", (event) => event.preventDefault());
on("click", ".pick-item[data-value]", (event, option) => choose(option.closest(".pick"), option));
on("keydown", ".pick [role=combobox]", (event, field) => {
  const pick = field.closest(".pick");
  const all = options(parts(pick).list);
  const at = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (all.length === 0) look(pick);
    else mark(pick, all.at((at + (event.key === "ArrowDown" ? 1 : -1)) % all.length));
  } else if (event.key === "Tab" && at >= 0 && pick.dataset.typed !== undefined) {
    choose(pick, all[at]);
  } else if (event.key === "Enter" && at >= 0) {
    if (!event.ctrlKey && !event.metaKey) event.preventDefault();
    if (pick.dataset.typed !== undefined || !event.ctrlKey) choose(pick, all[at]);
  } else if (event.key === "Escape" && field.getAttribute("aria-expanded") === "true") {
    // Only the choices close, not the dialog around them.
    event.preventDefault();
    event.stopPropagation();
    settle(pick);
    close(pick);
  }
});
