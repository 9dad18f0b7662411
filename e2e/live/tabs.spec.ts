import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { elsewhere } from "./live-steps";

const TABS = 12;

test("twelve tabs share one stream, and another goes on when its tab is closed @desktop", async ({
  pageAs,
  newPerson,
  fileTicket,
}) => {
  test.slow();
  const [lea, karim] = [await newPerson(), await newPerson({ role: "technician" })];
  const number = await fileTicket("Douze onglets", { by: lea });
  const first = await pageAs(lea);
  const streams: Page[] = [];
  first.context().on("request", (request) => {
    if (request.url().includes("/api/stream")) streams.push(request.frame().page());
  });
  const tabs = [first];
  while (tabs.length < TABS) tabs.push(await first.context().newPage());
  for (const tab of tabs) await tab.goto(`/tickets/${String(number)}`);
  await elsewhere.reply(karim, number, "Premier message");
  for (const tab of tabs) await expect(tab.getByText("Premier message")).toBeVisible();
  expect(new Set(streams).size, "tabs that opened a stream").toBe(1);
  const [leader] = streams;
  await leader?.close();
  const others = tabs.filter((tab) => tab !== leader);
  await expect.poll(() => new Set(streams).size).toBe(2);
  await elsewhere.reply(karim, number, "Second message");
  for (const tab of others) await expect(tab.getByText("Second message")).toBeVisible();
  expect(new Set(streams).size).toBe(2);
});
