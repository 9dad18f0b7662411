import { canInstallPackages, findProgram, installPackages } from "./debian-packages";
import { StepError } from "./step-error";

/** The shell has no window to draw: the browser suite takes a seventh less time with it. */
const SHELL = "chromium-headless-shell";
const names = [SHELL, "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const macPlaces = ["/Applications/Chromium.app/Contents/MacOS", "/Applications/Google Chrome.app/Contents/MacOS"];

/** The browser of the tests, if this machine has one. */
export function findChromium(): string | undefined {
  return process.env["CHROMIUM_PATH"] ?? findProgram([...names, "Chromium", "Google Chrome"], macPlaces);
}

/** Finds Chromium, installing Debian's when it may; throws a StepError with the ways on. */
export function requireChromium(report: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  const waysOn =
    "Ways on: install Chromium with the system's package manager, or set CHROMIUM_PATH to a Chromium or Chrome program.\n" +
    "Then run the same command again.";
  if (!canInstallPackages()) throw new StepError(`The browser tests need Chromium.\n${waysOn}`);
  report("No Chromium here: installing it with apt …");
  installPackages([SHELL, "fonts-liberation"], waysOn);
  const installed = findChromium();
  if (!installed) throw new StepError(`apt installed ${SHELL}, but there is no such program on PATH.\n${waysOn}`);
  return installed;
}
