// Selected rows: x or the box; Shift selects those between. The bar says how many there are and what can be done.
import { on, text } from "./dom.js";
import { toast } from "./toast.js";

const boxes = () => [...document.querySelectorAll("table[data-list] .c-sel input")];
const chosen = () => boxes().filter((box) => box.checked).map((box) => box.value);
let last = null;

/** Says what is selected now; after every change of a box by a script. */
export function changed() {
  const numbers = chosen();
  document.querySelectorAll(".bulk [data-count]").forEach((place) => { place.textContent = String(numbers.length); });
  document.querySelectorAll(".bulk [data-export]").forEach((link) => {
    link.href = `${link.dataset.export}${encodeURIComponent(`number=${numbers.join(",")}`)}`;
  });
  document.querySelectorAll(".bulk [data-numbers]").forEach((link) => { link.href = link.dataset.numbers + numbers.join(","); });
}

/** Selects nothing any more; false when nothing was selected. */
export function clear() {
  const before = boxes().filter((box) => box.checked);
  before.forEach((box) => { box.checked = false; });
  changed();
  return before.length > 0;
}

on("click", ".c-sel input", (event, box) => {
  const all = boxes();
  if (event.shiftKey && last) {
    const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
    all.slice(from, to + 1).forEach((one) => { one.checked = box.checked; });
  }
  last = box;
  changed();
});
on("click", ".bulk [data-clear]", clear);
on("click", ".bulk [data-copy-numbers]", async () => {
  await navigator.clipboard.writeText(chosen().join("\n"));
  toast(text("copied"), { seconds: 2 });
});
