// Menus are <details class="menu">: they open without script; here they close, and arrows walk through them.
import { on } from "./dom.js";

const open = () => document.querySelector("details.menu[open]");

function close(menu, focus) {
  menu.open = false;
  if (focus) menu.querySelector("summary").focus();
}

document.addEventListener("click", (event) => {
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) close(menu, false);
  });
});

on("keydown", "details.menu[open]", (event, menu) => {
  if (event.key === "Escape") {
    close(menu, true);
    event.stopImmediatePropagation();
    return;
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const items = [...menu.querySelectorAll(".menu-body :is(a[href], button, input)")];
  const at = items.indexOf(document.activeElement);
  const next = event.key === "ArrowDown" ? at + 1 : at - 1;
  items.at(at < 0 && next < 0 ? -1 : next % items.length)?.focus();
  event.preventDefault();
}, true);

// The navigation on a phone opens by its own address (#nav); a click beside it, or Esc, closes it.
document.addEventListener("click", (event) => {
  if (location.hash !== "#nav" || event.target.closest("#nav, [href='#nav']")) return;
  event.preventDefault();
  location.hash = "main";
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && location.hash === "#nav") location.hash = "main";
});

export const menuIsOpen = () => open() !== null;
