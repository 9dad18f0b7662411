import { expect, type Page } from "../fixtures";

type Hidden = { number: number; word: string };
type Answer = { status: number; said: string };
/** The largest number there can be, which no ticket has. */
const NOBODYS = 2_147_483_647;

/** Every way to a ticket but being told of it: its addresses and their parts, search, the board, and what pages read. */
export function addressesOf(number: number, word: string): readonly string[] {
  return [
    `/tickets/${number}`,
    `/tickets/0${number}`,
    `/board?peek=${number}`,
    `/tickets?q=${word}`,
    `/tickets?view=all&q=${word}&assignee=none&peek=${number}`,
    `/tickets/new?about=${number}`,
    `/api/ui/tickets/${number}`,
    `/api/ui/tickets/${number}/comments`,
    `/api/ui/tickets/${number}/events`,
    `/api/ui/tickets/${number}/deadlines`,
    `/api/ui/find?q=${word}`,
    `/api/ui/find?q=${number}`,
    `/api/ui/find?q=%23${number}`,
    `/api/ui/board?q=${word}`,
    `/api/ui/board/new?q=${word}`,
    "/api/ui/notifications",
  ];
}

const swap = (text: string, { number, word }: Hidden) =>
  text.replaceAll(String(number), String(NOBODYS)).replaceAll(word, "nosuchword");

async function answerOf(page: Page, address: string): Promise<Answer> {
  if (!address.startsWith("/api/")) {
    const answer = await page.goto(address);
    // A page that is missing is drawn by the browser: the answer itself is only a shell.
    return { status: answer?.status() ?? 0, said: await page.getByRole("main").innerText() };
  }
  const answer = await page.request.get(address);
  return { status: answer.status(), said: (await answer.text()).replace(/"requestId":"[^"]*"/, "") };
}

/** Asks an address and the same one about what does not exist: nothing may tell them apart. */
export async function expectMissing(page: Page, address: string, hidden: Hidden): Promise<void> {
  const asked = await answerOf(page, address);
  const nothing = await answerOf(page, swap(address, hidden));
  expect({ ...asked, said: swap(asked.said, hidden) }, address).toEqual(nothing);
  expect(asked.said, address).not.toBe("");
  expect(asked.said, address).not.toContain(hidden.word);
  if (/\/tickets\/0?\d/.test(address)) expect(asked.status, address).toBe(404);
}
