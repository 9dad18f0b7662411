import { describe, expect, it } from "vitest";
import { fillPlaceholders, textFor } from "./fill-placeholders";
import { readStoredSets } from "./schema";

const values = { requester: "Léa", number: "#1042", title: "Écran noir", place: "", technician: "Karim Benali" };

describe("fillPlaceholders", () => {
  it.each([
    ["Bonjour {{prénom}},", "Bonjour Léa,"],
    ["Bonjour {{ PRENOM }},", "Bonjour Léa,"],
    ["Hello {{First Name}} ({{number}})", "Hello Léa (#1042)"],
    ["{{titre}} – {{technicien}}", "Écran noir – Karim Benali"],
    ["En salle {{lieu}}.", "En salle ."],
    ["{{prénom}}{{prénom}}", "LéaLéa"],
    ["{{surnom}} reste, {{}} aussi, {prénom} aussi", "{{surnom}} reste, {{}} aussi, {prénom} aussi"],
  ])("makes of %s", (text, filled) => {
    expect(fillPlaceholders(text, values)).toBe(filled);
  });

  it("fills once: what a value says is not filled again", () => {
    expect(fillPlaceholders("{{titre}}", { ...values, title: "{{prénom}} $& $1" })).toBe("{{prénom}} $& $1");
  });
});

it("takes the reader's language, French where there is none, and the other where there is only that", () => {
  const both = { textFr: "Bonjour", textEn: "Hello" };
  expect([textFor("fr", both), textFor("en", both), textFor(null, both)]).toEqual(["Bonjour", "Hello", "Bonjour"]);
  expect(textFor("en", { textFr: "Bonjour", textEn: "" })).toBe("Bonjour");
  expect(textFor("fr", { textFr: "", textEn: "Hello" })).toBe("Hello");
});

it("reads what is stored, leaving out what it doesn't understand", () => {
  expect(readStoredSets({ priority: "high", checklist: ["Un"] })).toEqual({ priority: "high", checklist: ["Un"] });
  expect(readStoredSets({ priority: "shouting", lead: "me" })).toEqual({ lead: "me", checklist: [] });
  expect(readStoredSets(null)).toEqual({ checklist: [] });
});
