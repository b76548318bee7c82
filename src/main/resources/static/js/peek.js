// The peek beside a list: the record in short, without leaving. Its address is the record's with /peek.
import { on } from "./dom.js";
import { fragment } from "./requests.js";

const panel = () => document.getElementById("peek");
let shown = null;
let asked = 0;

/** The address of the record that is peeked at, or null. */
export const peeking = () => (panel()?.childElementCount ? shown : null);

export async function peek(href) {
  const place = panel();
  if (!place) return location.assign(href);
  const mine = ++asked;
  const html = await fragment(`${href}/peek`).catch(() => null);
  if (mine !== asked) return undefined;
  if (html === null) return location.assign(href);
  shown = href;
  place.innerHTML = html;
  window.htmx?.process(place);
  document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: place } }));
  return undefined;
}

/** Closes it; false when none was open. */
export function closePeek() {
  if (!peeking()) return false;
  panel().replaceChildren();
  shown = null;
  return true;
}

on("click", "[data-peek-close]", closePeek);
