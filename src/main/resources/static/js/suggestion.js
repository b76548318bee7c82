// What was found to help, as a reply to be read over before it is sent.
import { choose } from "./composer.js";
import { on } from "./dom.js";

on("click", "[data-insert]", (event, button) => {
  const said = document.getElementById(button.dataset.insert)?.dataset.source;
  const box = said && choose("reply");
  if (!box) return;
  box.value = [box.value.trim(), said].filter(Boolean).join("\n\n");
  box.dispatchEvent(new Event("input", { bubbles: true }));
});
