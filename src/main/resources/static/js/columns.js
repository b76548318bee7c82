// The dialog that chooses a list's columns: their order is that of the form. Alt with an arrow moves as the buttons do.
import { on } from "./dom.js";

function move(item, by, focus) {
  const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (!other?.querySelector(":checked")) return;
  if (by < 0) other.before(item);
  else other.after(item);
  focus.focus();
  item.scrollIntoView({ block: "nearest" });
}

on("click", "[data-columns] [data-move]", (event, button) => move(button.closest("li"), Number(button.dataset.move), button));
on("keydown", "[data-columns] li", (event, item) => {
  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
  event.preventDefault();
  move(item, event.key === "ArrowUp" ? -1 : 1, event.target);
});

// A column that is added comes after those that are shown; one that is taken away goes behind them.
on("change", "[data-columns] input", (event, box) => {
  const shown = [...box.closest("ul").children].filter((one) => one !== box.closest("li") && one.querySelector(":checked"));
  shown.at(-1)?.after(box.closest("li"));
  box.focus();
});

// What a menu opens as a dialog leaves no open menu behind it.
on("click", ".menu-body [hx-get]", (event, button) => { button.closest("details").open = false; });
