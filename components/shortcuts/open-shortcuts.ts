const ASKED = "appticket:shortcuts";

/** Shows the sheet of keys, from wherever it is asked for. */
export function openShortcuts(): void {
  window.dispatchEvent(new Event(ASKED));
}

/** Calls back when the sheet is asked for, until the returned function is called. */
export function onShortcutsAsked(listener: () => void): () => void {
  window.addEventListener(ASKED, listener);
  return () => {
    window.removeEventListener(ASKED, listener);
  };
}
