// Who else is on this record, and who writes: said every 20 seconds, and shown beside the title and the composer.
import { on, text } from "./dom.js";
import { headers, post } from "./requests.js";

const url = "/live/presence";
const typingPause = 5000;
let ticket = "";
let doing = "";
const MOST = 5;
let pause = 0;
let known = [];

function avatar(one) {
  const picture = document.createElement("span");
  picture.className = `av av-${one.hue}`;
  picture.textContent = one.initials;
  return picture;
}

function show(others) {
  known = others;
  const here = document.querySelector("[data-presence]");
  if (!here || here.dataset.presence !== ticket) return;
  const names = others.map((one) => one.name).join(", ");
  here.hidden = others.length === 0;
  here.title = names;
  const words = document.createElement("span");
  words.textContent = text("here", names);
  here.replaceChildren(...others.slice(0, MOST).map(avatar), words);
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
  known = [];
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
// The head of the record was exchanged: it says the same again.
document.addEventListener("htmx:load", () => show(known));
document.addEventListener("visibilitychange", look);
addEventListener("pagehide", () => say("LEFT"));
addEventListener("pageshow", look);
setInterval(() => say(doing || "VIEWING"), 20000);
look();
