// The one entry. Every module works alone and finds its elements by class or data attribute,
// so that parts which htmx brings later behave like those that came with the page.
import "./requests.js";
import "./theme.js";
import "./toast.js";
import "./menu.js";
import "./dialog.js";
import "./form.js";
import "./fault.js";
import "./unsent.js";
import "./pick.js";
import "./complete.js";
import "./keyboard.js";
import "./palette.js";
import "./list.js";
import "./assign.js";
import "./selection.js";
import "./columns.js";
import "./peek.js";
import "./record.js";
import "./composer.js";
import "./suggestion.js";
import "./live.js";
import "./presence.js";
