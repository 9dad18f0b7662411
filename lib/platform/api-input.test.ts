import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { jsonBody } from "./api-input";
import { BodyError } from "./problem";

test("a body that breaks off is the sender's trouble, not the database's", async () => {
  const cut = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"doing":'));
      controller.error(Object.assign(new Error("aborted"), { code: "ECONNRESET" }));
    },
  });
  const headers = { "content-type": "application/json" };
  const request = new NextRequest("http://centre.test/api", { method: "POST", headers, body: cut, duplex: "half" });
  await expect(jsonBody(request)).rejects.toThrow(new BodyError(400, "errors.bodyCut"));
});
