// Who else is on this record, and who writes: said every 20 seconds, and shown beside the title and the composer.
import { on, text } from "./dom.js";
import { headers, post } from "./requests.js";

const url = "/live/presence";
const typingPause = 5000;
let ticket = "";
let doing = "";
let pause = 0;

function show(others) {
  const here = document.querySelector("[data-presence]");
  if (!here || here.dataset.presence !== ticket) return;
  here.hidden = others.length === 0;
  here.textContent = others.length === 0 ? "" : text("here", others.map((one) => one.name).join(", "));
  const writing = others.filter((one) => one.typing).map((one) => one.name);
  document.querySelectorAll(`[data-typing="${CSS.escape(ticket)}"]`).forEach((place) => {
    place.textContent = writing.length === 0 ? "" : text("typing", writing.join(", "));
  });
}

async function take(answer) {
  const response = await answer.catch(() => null);
  if (response?.ok && !response.redirected) show(await response.json());
}

function say(what) {
  if (!ticket) return;
  doing = what;
  take(post(url, { ticket, doing: what }, { keepalive: what === "LEFT" }));
}

/** A page, a peek or a way back may have brought another record, or none. */
function look() {
  const now = document.hidden ? "" : document.querySelector("[data-presence]")?.dataset.presence ?? "";
  if (now === ticket) return;
  say("LEFT");
  ticket = now;
  doing = "";
  say("VIEWING");
}

on("input", ".composer textarea", () => {
  clearTimeout(pause);
  pause = setTimeout(() => say("VIEWING"), typingPause);
  if (doing !== "TYPING") say("TYPING");
});

document.addEventListener("live-presence", (event) => {
  if (event.detail.id !== ticket) return;
  take(fetch(`${url}?ticket=${ticket}`, { credentials: "same-origin", headers: headers() }));
});
document.addEventListener("htmx:afterSettle", look);
document.addEventListener("visibilitychange", look);
addEventListener("pagehide", () => say("LEFT"));
addEventListener("pageshow", look);
setInterval(() => say(doing || "VIEWING"), 20000);
look();
