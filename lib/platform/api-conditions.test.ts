import { describe, expect, test } from "vitest";
import { atVersion, conditionally } from "./api-conditions";
import { conflict, staleVersion } from "./errors";
import { VersionMismatch } from "./problem";

const asked = (tag?: string) =>
  new Request("http://centre.test/api/v1/tickets/1", tag === undefined ? {} : { headers: { "if-match": tag } });
const stale = () => staleVersion("tickets.errors.stale");

/** A ticket that others change so many times while somebody writes. */
function aTicket({ version, meanwhile = 0 }: { version: number; meanwhile?: number }) {
  let [today, faster] = [version, meanwhile];
  return {
    current: () => Promise.resolve({ version: today }),
    write: (body: Record<string, unknown>) => {
      if (faster > 0) {
        faster -= 1;
        today += 1;
      }
      return body["version"] === today ? Promise.resolve(body) : Promise.reject(stale());
    },
  };
}

describe("If-Match: *", () => {
  test("names whatever version is there", async () => {
    const { current, write } = aTicket({ version: 7 });
    expect(await atVersion(asked(" * "), { title: "x" }, current, write)).toEqual({ title: "x", version: 7 });
  });

  test("begins anew where somebody else was faster, but not for ever", async () => {
    const three = aTicket({ version: 7, meanwhile: 3 });
    expect(await atVersion(asked("*"), {}, three.current, three.write)).toEqual({ version: 10 });
    const many = aTicket({ version: 7, meanwhile: 100 });
    const thrown: unknown = await atVersion(asked("*"), {}, many.current, many.write).catch((error: unknown) => error);
    expect(conditionally(asked("*"), thrown)).toMatchObject({ code: "conflict", stale: true });
  });

  test("doesn't overrule the version in the body, nor hide another conflict", async () => {
    const { current, write } = aTicket({ version: 7 });
    await expect(atVersion(asked("*"), { version: 6 }, current, write)).rejects.toMatchObject({ stale: true });
    const closed = () => Promise.reject(conflict("tickets.errors.closed"));
    await expect(atVersion(asked("*"), {}, current, closed)).rejects.toMatchObject({ key: "tickets.errors.closed" });
  });
});

test("a tag names its version, and is 412 where that is not today's", async () => {
  const { current, write } = aTicket({ version: 7 });
  expect(await atVersion(asked('W/"7-abc"'), {}, current, write)).toEqual({ version: 7 });
  const thrown: unknown = await atVersion(asked('"6"'), {}, current, write).catch((error: unknown) => error);
  expect(conditionally(asked('"6"'), thrown)).toBeInstanceOf(VersionMismatch);
  await expect(atVersion(asked('"theirs"'), {}, current, write)).rejects.toBeInstanceOf(VersionMismatch);
  expect(await atVersion(asked(), { version: 7 }, current, write)).toEqual({ version: 7 });
});
