// The open record follows what others do: stream, head and side are exchanged, the composer is never touched. What is
// open, scrolled to or has the focus stays so.
import { on } from "./dom.js";
import { fragment } from "./requests.js";

const HELD_POLL = 3000;
const stream = () => document.getElementById("stream");

/** A random id; also where the page is not served securely, and crypto.randomUUID is missing. */
export function unique() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const opened = (part) => [...part.querySelectorAll("details")];

function exchange(part) {
  const old = document.getElementById(part.id);
  if (!old) return;
  const open = opened(old).map((details) => details.open);
  const scrolled = old.scrollTop;
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const same = focused && [...old.querySelectorAll("a, button, summary")].indexOf(focused);
  part.removeAttribute("hx-swap-oob");
  old.replaceWith(part);
  window.htmx?.process(part);
  opened(part).forEach((details, index) => { details.open = open[index] ?? false; });
  part.scrollTop = scrolled;
  if (focused) part.querySelectorAll("a, button, summary")[same]?.focus({ preventScroll: true });
  document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: part } }));
}

const withoutTimes = (node) => {
  const copy = node.cloneNode(true);
  copy.querySelectorAll("time").forEach((time) => time.remove());
  return copy;
};

/** Entries that did not change stay the same nodes: a selection, an open menu or the focus in them is kept. */
function reconcile(place, fresh) {
  fresh.forEach((node, index) => {
    const old = place.children[index];
    if (old && old.id === node.id && withoutTimes(old).isEqualNode(withoutTimes(node))) return;
    if (old && old.id === node.id) old.replaceWith(node);
    else place.insertBefore(node, old ?? null);
    window.htmx?.process(node);
  });
  while (place.children.length > fresh.length) place.lastElementChild.remove();
}

const isWhole = (place) => place?.dataset.parts?.endsWith("?all=true") ?? false;

/** Takes the answer of the server: the stream, and in it head and side. */
export function put(html, follow) {
  const place = stream();
  if (isWhole(place) && html.includes('id="earlier"')) return refresh();
  if (!place || !html.trim()) return location.reload();
  const holder = document.createElement("template");
  holder.innerHTML = html;
  holder.content.querySelectorAll("[hx-swap-oob]").forEach((part) => {
    part.remove();
    exchange(part);
  });
  reconcile(place, [...holder.content.children]);
  if (follow) place.lastElementChild?.scrollIntoView({ block: "nearest" });
  wait();
  return undefined;
}

let asked = 0;
async function refresh() {
  const place = stream();
  if (!place?.dataset.parts) return;
  const mine = ++asked;
  const html = await fragment(place.dataset.parts).catch(() => null);
  if (mine === asked && html !== null) put(html, false);
}

function unfold() {
  if (!isWhole(stream())) stream().dataset.parts += "?all=true";
  return refresh();
}
on("click", "a[data-earlier]", (event) => {
  event.preventDefault();
  unfold();
});

/** An entry that the address names may be folded away. */
async function reach() {
  const named = location.hash.slice(1);
  if (!/^e\d+$/.test(named) || !document.getElementById("earlier") || document.getElementById(named)) return;
  await unfold();
  document.getElementById(named)?.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", reach);
document.addEventListener("htmx:afterSettle", reach);
reach();

// Several entries of one act arrive together.
let soon = 0;
function refreshSoon() {
  clearTimeout(soon);
  soon = setTimeout(refresh, 150);
}
document.addEventListener("live", (event) => {
  if (event.detail.id === stream()?.dataset.recordId) refreshSoon();
});
document.addEventListener("live-reset", refreshSoon);

// A reply that waits to be sent is looked after, also where live updates do not come through.
let waiting = 0;
function wait() {
  clearTimeout(waiting);
  if (stream()?.querySelector(".is-held:not(.is-refused)")) waiting = setTimeout(refresh, HELD_POLL);
}
wait();
