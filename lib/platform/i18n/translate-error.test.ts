import { expect, test } from "vitest";
import { AppError } from "../errors";
import { translateError } from "./translate-error";

test.each([
  ["fr", "Une absence est déjà saisie du 23 nov. 2026 au 2 janv. 2027."],
  ["en", /23 Nov 2026.* 2 Jan 2027/],
] as const)("days stand in an error as the language %s writes them", async (locale, said) => {
  const params = { from: new Date("2026-11-23"), to: new Date("2027-01-02") };
  const issues = [{ path: ["firstDay"], key: "absences.errors.overlaps", params }];
  const error = new AppError("invalid_input", { key: "errors.invalidInput", issues });
  expect((await translateError(error, { locale })).issues).toEqual([
    { path: "firstDay", message: typeof said === "string" ? said : (expect.stringMatching(said) as string) },
  ]);
});
