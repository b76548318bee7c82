// Live updates: one EventSource per browser. The tab that holds the lock listens and tells the others.
// Only ids arrive; what they show is fetched again through the same access rules as the page.
// Message: {"type": "incident", "id": "…", "seq": 7, "kind": "created" | "changed" | "reply" | …, "actor": "…"}.
// Besides: presence {"id": "…"} and reset {}, which says that something was missed. Nothing moves under the cursor or
// takes the focus.
import { debounce, on, text } from "./dom.js";
import { fragment } from "./requests.js";

const url = document.body.dataset.live;
const channel = "BroadcastChannel" in window ? new BroadcastChannel("mainstay-live") : null;

function tell(message) {
  document.dispatchEvent(new CustomEvent(message.event ?? "live", { detail: message }));
}

function listen() {
  const source = new EventSource(url);
  const pass = (message) => {
    tell(message);
    channel?.postMessage(message);
  };
  source.onmessage = (event) => pass(JSON.parse(event.data));
  for (const name of ["presence", "reset"]) {
    source.addEventListener(name, (event) => pass({ ...JSON.parse(event.data), event: `live-${name}` }));
  }
  addEventListener("pagehide", () => source.close());
  return new Promise(() => {});
}

if (url) {
  if (channel) channel.onmessage = (event) => tell(event.data);
  if (navigator.locks) navigator.locks.request("mainstay-live", listen);
  else listen();
}

const table = () => document.querySelector("table[data-list][data-live]");
const fresh = new Set();
const stale = new Set();

// New rows wait behind "3 new": the server says which of them belong to this list.
const askFresh = debounce(700, async () => {
  const list = table();
  const pill = document.querySelector(".fresh");
  if (!list?.dataset.freshUrl || !pill || fresh.size === 0) return;
  const count = await fragment(`${list.dataset.freshUrl}${list.dataset.freshUrl.includes("?") ? "&" : "?"}ids=${[...fresh].join(",")}`);
  if (!Number(count)) return;
  pill.textContent = text("newRows", Number(count));
  pill.hidden = false;
});

// Changed rows are exchanged in place, except the one that is being worked on.
const askRows = debounce(500, async () => {
  const list = table();
  if (!list?.dataset.rowUrl || stale.size === 0) return;
  const ids = [...stale];
  stale.clear();
  const html = await fragment(`${list.dataset.rowUrl}${list.dataset.rowUrl.includes("?") ? "&" : "?"}ids=${ids.join(",")}`);
  if (html === null) return;
  const holder = document.createElement("template");
  holder.innerHTML = `<table><tbody>${html}</tbody></table>`;
  holder.content.querySelectorAll("tr[data-id]").forEach((row) => exchange(list, row));
});

function exchange(list, row) {
  const old = list.querySelector(`tr[data-id="${CSS.escape(row.dataset.id)}"]`);
  if (!old) return;
  if (old.contains(document.activeElement) && !document.activeElement.matches(".c-title a")) return;
  row.classList.toggle("is-current", old.classList.contains("is-current"));
  const box = row.querySelector(".c-sel input");
  if (box) box.checked = old.querySelector(".c-sel input")?.checked ?? false;
  const focused = old.contains(document.activeElement);
  old.replaceWith(row);
  window.htmx?.process(row);
  if (focused) row.querySelector(".c-title a")?.focus({ preventScroll: true });
}

document.addEventListener("live", (event) => {
  const { type, id, kind } = event.detail;
  const list = table();
  if (list?.dataset.live === type) {
    const shown = list.querySelector(`tr[data-id="${CSS.escape(id)}"]`);
    if (shown) stale.add(id);
    else if (kind === "created") fresh.add(id);
    (shown ? askRows : askFresh)();
  }
  // Parts of a record that follow it: <div data-live-id="…" hx-get="…" hx-trigger="live">.
  document.querySelectorAll(`[data-live-id="${CSS.escape(id)}"]`).forEach((part) => window.htmx?.trigger(part, "live"));
});

// What others did may belong into the inbox: its number is asked for anew, not more often than every ten seconds.
let inboxAt = 0;
let inboxTimer = 0;
document.addEventListener("live", () => {
  if (inboxTimer || document.hidden) return;
  inboxTimer = setTimeout(() => {
    inboxTimer = 0;
    inboxAt = Date.now();
    document.dispatchEvent(new CustomEvent("inbox"));
  }, Math.max(800, inboxAt + 10_000 - Date.now()));
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) document.dispatchEvent(new CustomEvent("inbox"));
});

document.addEventListener("live-reset", () => {
  table()?.querySelectorAll("tr[data-id]").forEach((row) => stale.add(row.dataset.id));
  askRows();
  document.querySelectorAll("[data-live-id]").forEach((part) => window.htmx?.trigger(part, "live"));
});

on("click", ".fresh", () => location.reload());
