/** Runs something at the next frame, when asked to and whenever anything scrolls: what scrolls moves the columns under a finger that rests. */
export function eachFrame(run: () => void) {
  let frame = 0;
  const later = () => {
    if (frame !== 0) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      run();
    });
  };
  const begin = () => {
    window.addEventListener("scroll", later, { capture: true, passive: true });
    later();
  };
  const stop = () => {
    window.removeEventListener("scroll", later, { capture: true });
    window.cancelAnimationFrame(frame);
    frame = 0;
  };
  return { begin, later, stop, waits: () => frame !== 0 };
}
