import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { answerFile, answerKnownFile, rangeOf } from "./file-answer";

test.each([
  [null, undefined],
  ["bytes=0-3", { start: 0, end: 3 }],
  ["bytes=4-", { start: 4, end: 9 }],
  ["bytes=-2", { start: 8, end: 9 }],
  ["bytes=8-99", { start: 8, end: 9 }],
  ["bytes=10-", null],
  ["bytes=5-2", null],
  ["bytes=-", undefined],
  ["bytes=0-1,3-4", undefined],
  ["lines=1-2", undefined],
])("of ten bytes, %s is %o", (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range);
});

test("a name is given as it is, and in ASCII, and can't add a header", async () => {
  const file = { name: 'Léa "x";\r\n%é.pdf', mediaType: "application/pdf", bytes: 3, inline: true };
  const answer = await answerFile(file, undefined, () => Promise.resolve(Readable.from([Buffer.from("abc")])));
  expect(answer?.headers.get("content-disposition")).toBe(
    `inline; filename="Le_a _x_;___e_.pdf"; filename*=UTF-8''L%C3%A9a%20%22x%22%3B%0D%0A%25%C3%A9.pdf`,
  );
  expect(await answer?.text()).toBe("abc");
});

test("what is only downloaded has no type of its own, and what is not there no answer", async () => {
  const file = { name: "a.svg", mediaType: "image/svg+xml", bytes: 10, inline: false };
  const read = () => Promise.resolve(Readable.from([Buffer.from("cd")]));
  const part = await answerFile(file, { start: 2, end: 3 }, read);
  expect(part?.status).toBe(206);
  expect(part?.headers.get("content-type")).toBe("application/octet-stream");
  expect(part?.headers.get("content-range")).toBe("bytes 2-3/10");
  expect((await answerFile(file, null, read))?.status).toBe(416);
  expect(await answerFile(file, undefined, () => Promise.resolve(null))).toBeNull();
});

test("a file is named by its ETag, whole, in part, and where the caller has it", async () => {
  const file = { name: "a.png", mediaType: "image/png", bytes: 10, inline: false, etag: '"abc"' };
  const read = () => Promise.resolve(Readable.from([Buffer.from("cd")]));
  for (const range of [undefined, { start: 2, end: 3 }])
    expect((await answerFile(file, range, read))?.headers.get("etag")).toBe('"abc"');
  const known = answerKnownFile(file);
  expect([known.status, known.headers.get("etag"), await known.text()]).toEqual([304, '"abc"', ""]);
});
