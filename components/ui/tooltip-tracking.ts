const openAfterMs = 450;
const closeAfterMs = 120;
const gap = 6;
const margin = 8;

type Parts = { root: HTMLElement; label: HTMLElement; kbd: HTMLElement };

const tipped = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>("[data-tip]") : null;

function place({ root, label, kbd }: Parts, anchor: HTMLElement) {
  label.textContent = anchor.dataset["tip"] ?? "";
  kbd.textContent = anchor.dataset["tipKbd"] ?? "";
  kbd.hidden = !anchor.dataset["tipKbd"];
  root.showPopover();
  const at = anchor.getBoundingClientRect();
  const box = root.getBoundingClientRect();
  const below = at.bottom + gap + box.height + margin <= window.innerHeight;
  const centred = at.left + at.width / 2 - box.width / 2;
  const left = Math.max(margin, Math.min(centred, window.innerWidth - box.width - margin));
  root.style.left = `${String(left)}px`;
  root.style.top = `${String(below ? at.bottom + gap : at.top - gap - box.height)}px`;
}

/** Opens after a moment, closes after a shorter one, never both at once. */
function tooltipTimer(parts: Parts) {
  let anchor: HTMLElement | null = null;
  let timer = 0;
  const stay = () => {
    window.clearTimeout(timer);
  };
  const close = () => {
    stay();
    anchor = null;
    if (parts.root.matches(":popover-open")) parts.root.hidePopover();
  };
  const show = (next: HTMLElement) => {
    // What is open says more than its name, and the tooltip would lie over it.
    if (!next.isConnected || !next.dataset["tip"] || next.hasAttribute("data-popup-open")) return;
    anchor = next;
    place(parts, next);
  };
  return {
    stay,
    close,
    open: (next: HTMLElement, delayMs: number) => {
      stay();
      if (next === anchor) return;
      timer = window.setTimeout(show, parts.root.matches(":popover-open") ? 0 : delayMs, next);
    },
    leave: () => {
      stay();
      timer = window.setTimeout(close, closeAfterMs);
    },
  };
}

/** Shows the name and key of whatever carries `data-tip`, under the pointer or under focus; gives the way to stop. */
export function trackTooltips(parts: Parts) {
  const { stay, close, open, leave } = tooltipTimer(parts);
  const onPointerOver = (event: PointerEvent) => {
    if (event.pointerType !== "mouse") return;
    const next = tipped(event.target);
    if (next) open(next, openAfterMs);
    else if (event.target instanceof Node && parts.root.contains(event.target)) stay();
    else leave();
  };
  const onFocusIn = (event: FocusEvent) => {
    const next = tipped(event.target);
    if (next?.matches(":focus-visible")) open(next, 0);
    else close();
  };
  const stop = new AbortController();
  const options = { signal: stop.signal, passive: true };
  document.addEventListener("pointerover", onPointerOver, options);
  document.addEventListener("focusin", onFocusIn, options);
  document.addEventListener("focusout", close, options);
  document.addEventListener("pointerdown", close, options);
  document.addEventListener("scroll", close, { ...options, capture: true });
  document.addEventListener("keydown", close, { ...options, capture: true });
  return () => {
    close();
    stop.abort();
  };
}
