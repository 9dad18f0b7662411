import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/chromium";

const executablePath = findChromium();

const desktop = { viewport: { width: 1440, height: 900 } };

// scripts/test-e2e.ts starts the product these run against. A test tagged @desktop or @phone runs there only; one tagged @alone
// changes the whole centre, or counts what changes in it: it runs after them (by itself with `--project=alone --no-deps`).
export default defineConfig({
  testDir: "e2e",
  testIgnore: "operations/**",
  workers: 2,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env["APP_URL"] ?? "http://127.0.0.1:3000",
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    // Recording every step takes time that green runs don't need: TRACE=1 to look into a failure.
    trace: process.env["TRACE"] ? "retain-on-failure" : "off",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "desktop", use: desktop, grepInvert: /@phone|@alone/ },
    {
      name: "phone",
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      grepInvert: /@desktop|@alone/,
    },
    { name: "alone", use: desktop, grep: /@alone/, workers: 1, dependencies: ["desktop", "phone"] },
  ],
});
