// Light, dark or as the system says. The page comes with the person's choice; a change shows at once and is then saved.
import { on } from "./dom.js";
import { post } from "./requests.js";

const root = document.documentElement;
const dark = () => root.dataset.theme === "dark"
  || (!root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);

function choose(theme) {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
}

on("click", "[data-theme-toggle]", (event, button) => {
  event.preventDefault();
  const theme = dark() ? "light" : "dark";
  choose(theme);
  post(button.dataset.themeToggle, { theme }).catch(() => {});
});

on("change", "input[type=radio][name=theme]", (event, input) => choose(input.value));
