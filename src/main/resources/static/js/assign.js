// Giving a row of a list to somebody without leaving it: a takes it, s asks for a person, t for a team. The row is then
// exchanged in place, by the same road as live updates.
import { on } from "./dom.js";
import { bind } from "./keyboard.js";
import { current } from "./list.js";
import { peeking } from "./peek.js";

const list = () => document.querySelector("table[data-list][data-assign]");
const record = (row) => row.querySelector(".c-title a").getAttribute("href");
const address = (row) => `${record(row)}/assignee`;

function refresh(id) {
  const type = list()?.dataset.live;
  if (type) document.dispatchEvent(new CustomEvent("live", { detail: { type, id, kind: "changed" } }));
}

/** The title has the focus, or the row would be left alone as one that is being worked on. */
function act(row, key) {
  row.querySelector(".c-title a").focus({ preventScroll: true });
  if (key === "a") {
    const sent = window.htmx.ajax("POST", address(row), { source: row, swap: "none", values: { assignee: "me" } });
    sent.then(() => refresh(row.dataset.id));
  } else {
    window.htmx.ajax("GET", `${address(row)}?${key === "t" ? "ask=team" : "ask=person"}`, "#dialog");
  }
}

for (const key of ["a", "s", "t"]) {
  bind(key, () => {
    const row = current();
    if (!list() || !row || peeking() || list().querySelector(".c-sel input:checked")) return false;
    act(row, key);
    return true;
  });
}
on("click", "[data-row-key]", (event, button) => act(button.closest("tr"), button.dataset.rowKey));

// What is taken back happened to a row that is still in the list: only that row is exchanged.
document.addEventListener("undone", (event) => {
  const { pathname } = new URL(event.detail.url, location.href);
  const row = [...list()?.tBodies[0].rows ?? []].find((one) => one.dataset.id && pathname.startsWith(`${record(one)}/`));
  if (!row) return;
  event.preventDefault();
  if (document.activeElement === document.body) row.querySelector(".c-title a").focus({ preventScroll: true });
  refresh(row.dataset.id);
});

document.addEventListener("htmx:afterRequest", (event) => {
  const id = event.detail.elt.closest?.("form[data-row]")?.dataset.row;
  if (id && event.detail.successful && event.detail.requestConfig.verb === "post") refresh(id);
});
