import { expect, test } from "vitest";
import { openText, sealText } from "./sealed-text";

test("what is sealed is read again for its purpose alone, and differs each time", () => {
  const sealed = sealText("whsec_é", "a");
  expect(sealed).not.toContain("whsec");
  expect(sealText("whsec_é", "a")).not.toBe(sealed);
  expect(openText(sealed, "a")).toBe("whsec_é");
  expect(openText(sealed, "b")).toBeNull();
});

test("what was changed or is nothing is not opened", () => {
  const sealed = sealText("secret", "a");
  const bytes = Buffer.from(sealed, "base64url");
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  for (const wrong of [bytes.toString("base64url"), "", "x", sealed.slice(0, 20)])
    expect(openText(wrong, "a")).toBeNull();
});
