// Small helpers, and the texts that scripts show (the page gives them in the reader's language).
const texts = JSON.parse(document.body.dataset.texts || "{}");

/** The text for a key; {0} is replaced. A missing text shows its key, so that it is noticed. */
export function text(key, value) {
  return (texts[key] ?? key).replace("{0}", value ?? "");
}

/** Listens on the document for events from elements that match, now or later. */
export function on(type, selector, handler, options) {
  document.addEventListener(type, (event) => {
    const element = event.target instanceof Element ? event.target.closest(selector) : null;
    if (element) handler(event, element);
  }, options);
}

export function visible(element) {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

/** Visible, or one click away in a closed menu that is. */
export function reachable(element) {
  return visible(element.closest("details.menu:not([open])") ?? element);
}

export function editable(element) {
  return element instanceof HTMLElement && (element.isContentEditable
    || element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])"));
}

export function debounce(milliseconds, run) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...values), milliseconds);
  };
}

/** Something small kept per tab or per browser; a full or forbidden storage is no error. */
export function keep(store, key, value) {
  try {
    if (value === null) store.removeItem(key);
    else store.setItem(key, JSON.stringify(value));
  } catch { /* private mode or full */ }
}

export function kept(store, key) {
  try {
    return JSON.parse(store.getItem(key));
  } catch {
    return null;
  }
}
