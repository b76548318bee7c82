// A list by keyboard: j/k move, Space peeks, Enter opens, x selects. A record opened from it walks the same list.
import { editable, keep, kept, on } from "./dom.js";
import { bind } from "./keyboard.js";
import { closePeek, peek, peeking } from "./peek.js";
import { changed, clear } from "./selection.js";

const KEY = "list";
const table = () => document.querySelector("table[data-list]");
const rows = () => [...(table()?.tBodies[0]?.rows ?? [])].filter((row) => link(row));
const link = (row) => row.querySelector(".c-title a");
export const current = () => table()?.querySelector("tr.is-current") ?? document.activeElement?.closest?.("table[data-list] tr");

function place(row, focus = true) {
  rows().forEach((other) => other.classList.toggle("is-current", other === row));
  if (!row) return;
  if (focus) link(row).focus({ preventScroll: true });
  const bar = (table().tHead?.getBoundingClientRect().bottom ?? 0) + 4;
  const box = row.getBoundingClientRect();
  if (box.top < bar) scrollBy(0, box.top - bar);
  else if (box.bottom > innerHeight - 8) scrollBy(0, box.bottom - innerHeight + 8);
  remember(row);
}

function remember(row) {
  const all = rows();
  keep(sessionStorage, KEY, { url: location.href, hrefs: all.map((one) => link(one).href), at: all.indexOf(row) });
}

function step(by) {
  if (!table()) return walk(by);
  const all = rows();
  const next = all[all.indexOf(current()) + by] ?? (current() ? null : all[0]);
  if (!next) return true;
  place(next);
  if (peeking()) peek(link(next).href);
  return true;
}

/** In a record: the next or previous one of the list it was opened from. Back still leads to the list. */
function walk(by) {
  const list = kept(sessionStorage, KEY);
  const here = list?.hrefs.indexOf(location.origin + location.pathname) ?? -1;
  const href = here < 0 ? null : list.hrefs[here + by];
  if (!href) return false;
  keep(sessionStorage, KEY, { ...list, at: here + by, walked: true });
  location.replace(href);
  return true;
}

function back() {
  if (closePeek()) return true;
  if (table()) return clear();
  const list = kept(sessionStorage, KEY);
  if (!list || !list.hrefs.includes(location.origin + location.pathname)) return false;
  if (document.referrer === list.url && !list.walked) history.back();
  else location.assign(list.url);
  return true;
}

function withRow(run) {
  return () => {
    const row = current();
    if (!row) return false;
    run(row);
    return true;
  };
}

bind("j", () => step(1));
bind("k", () => step(-1));
bind("ArrowDown", () => table() !== null && current() !== undefined && step(1));
bind("ArrowUp", () => table() !== null && current() !== undefined && step(-1));
bind("Escape", back);
bind("Space", withRow((row) => {
  place(row);
  if (peeking() === link(row).href) closePeek();
  else peek(link(row).href);
}));
bind("Enter", withRow((row) => {
  remember(row);
  location.assign(link(row).href);
}));
bind("x", withRow((row) => {
  const box = row.querySelector(".c-sel input");
  if (!box) return;
  box.checked = !box.checked;
  changed();
}));

// What a row cannot do by itself, its record does: the key is handed over in the address.
"atcnhre".split("").forEach((key) => bind(key, () => {
  const row = current();
  if (!row || peeking() || table().querySelector(".c-sel input:checked")) return false;
  if (table().dataset.assign !== undefined && "at".includes(key)) return false;
  location.assign(`${link(row).href}#do-${key}`);
  return true;
}));
const handed = /^#do-(.)$/.exec(location.hash)?.[1];
if (handed) {
  history.replaceState(null, "", location.pathname + location.search);
  setTimeout(() => document.dispatchEvent(new KeyboardEvent("keydown", { key: handed, bubbles: true, cancelable: true })));
}

on("click", "table[data-list] .c-title a", (event, opened) => remember(opened.closest("tr")));

/** Back in the list: the same row again. In a record: the arrows know where they lead. */
function restore() {
  const list = kept(sessionStorage, KEY);
  if (table() && list?.url === location.href && !editable(document.activeElement)) {
    const row = rows().find((one) => link(one).href === list.hrefs[list.at]);
    if (row) place(row);
  }
  document.querySelectorAll("[data-walk]").forEach((arrow) => {
    const here = list?.hrefs.indexOf(location.origin + location.pathname) ?? -1;
    const href = here < 0 ? null : list.hrefs[here + Number(arrow.dataset.walk)];
    arrow.hidden = !href;
    if (href) arrow.href = href;
  });
  changed();
}
addEventListener("pageshow", restore);
