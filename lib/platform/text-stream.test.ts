import { expect, test } from "vitest";
import { textStream } from "./text-stream";

function counted(until: number) {
  const made: number[] = [];
  async function* texts(): AsyncGenerator<string> {
    for (let nth = 1; nth <= until; nth += 1) {
      made.push(nth);
      yield await Promise.resolve(`${String(nth)}\n`);
    }
  }
  let ends = 0;
  const stream = textStream(texts(), () => {
    ends += 1;
    return Promise.resolve();
  });
  return { stream, made, ends: () => ends };
}

test("all of it is sent, and its end is noted once", async () => {
  const { stream, ends } = counted(3);
  expect(await new Response(stream).text()).toBe("1\n2\n3\n");
  expect(ends()).toBe(1);
});

test("no more is made than the reader takes, and nothing once they are gone", async () => {
  const { stream, made, ends } = counted(1_000);
  const reader = stream.getReader();
  await reader.read();
  await reader.read();
  expect(made.length).toBeLessThanOrEqual(4);
  await reader.cancel();
  const madeByThen = made.length;
  await Promise.resolve();
  expect(made).toHaveLength(madeByThen);
  expect(ends()).toBe(1);
});

test("what goes wrong ends it for the reader too", async () => {
  let ends = 0;
  async function* failing(): AsyncGenerator<string> {
    await Promise.resolve();
    throw new Error("the database is gone");
  }
  const stream = textStream(failing(), () => {
    ends += 1;
    return Promise.resolve();
  });
  await expect(new Response(stream).text()).rejects.toThrow("the database is gone");
  expect(ends).toBe(1);
});
