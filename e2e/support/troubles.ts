import type { BrowserContext } from "@playwright/test";

/** Said by the browser for every answer from 400 on; the answers themselves are watched instead. */
const BY_STATUS = /Failed to load resource|net::ERR_/;

/** What went wrong in the browsers of a test: errors in the console, uncaught ones, answers from 500 on. */
export class Troubles {
  readonly found: string[] = [];
  readonly #expected: RegExp[] = [];

  /** Lets a trouble pass that the test provokes itself. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  watch(context: BrowserContext): void {
    context.on("console", (message) => {
      if (message.type() === "error" && !BY_STATUS.test(message.text())) this.#note(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => this.#note(`uncaught: ${error.error().message}`));
    context.on("response", (response) => {
      if (response.status() >= 500) this.#note(`${response.status()} ${response.request().method()} ${response.url()}`);
    });
  }

  /** Those that no test expects. */
  get unexpected(): string[] {
    return this.found.filter((trouble) => !this.#expected.some((pattern) => pattern.test(trouble)));
  }

  #note(trouble: string): void {
    this.found.push(trouble.slice(0, 500));
  }
}
