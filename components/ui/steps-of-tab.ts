import { BackSteps } from "./back-steps";

let known: BackSteps | null = null;

/** The steps that lie over the pages of this tab. */
export function stepsOfTab(): BackSteps {
  if (known) return known;
  const steps = new BackSteps(window.history, window.location, (work) => {
    queueMicrotask(work);
  });
  const onPopState = (event: PopStateEvent) => {
    // To the router nothing happened: it would draw the page anew, as it was, and drop what it is just fetching.
    if (steps.arrived()) event.stopImmediatePropagation();
  };
  window.addEventListener("popstate", onPopState, { capture: true });
  window.addEventListener("beforeunload", () => {
    steps.leaves();
  });
  known = steps;
  return steps;
}
