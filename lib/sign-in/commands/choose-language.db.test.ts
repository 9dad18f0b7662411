import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAnonymous, asJob, asLearner } from "../../testing/actors";
import { aLearner } from "../../testing/factories";
import { chooseLanguage } from "./choose-language";

it("keeps the language with the person, and for nobody without one", async () => {
  const person = await aLearner();
  expect(await chooseLanguage(asLearner(person), { locale: "en" })).toEqual({ locale: "en" });
  expect(await db.user.findUniqueOrThrow({ where: { id: person.id }, select: { locale: true } })).toEqual({
    locale: "en",
  });
  expect(await chooseLanguage(asAnonymous(), { locale: "fr" })).toEqual({ locale: "fr" });
  await expect(chooseLanguage(asJob(), { locale: "fr" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(chooseLanguage(asLearner(person), { locale: "de" as "fr" })).rejects.toMatchObject({
    code: "invalid_input",
  });
});
