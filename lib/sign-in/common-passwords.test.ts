import { expect, it } from "vitest";
import { isCommonPassword, isPersonalPassword } from "./common-passwords";

it.each([
  "password1234",
  "Password1234!",
  "P@ssw0rd1234",
  "passwordpassword",
  "motdepasse123",
  "Motdepasse-2026!",
  "azertyuiop12",
  "azertyuiopqs",
  "qwertyuiop[]123",
  "abcdefghijkl",
  "zyxwvutsrqpo",
  "123456789012",
  "987654321098",
  "aaaaaaaaaaaa",
  "abababababab",
  "abcabcabcabc",
  "111111222222",
  "administrateur",
  "demo-password",
])("refuses %s, which others try first", (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

it.each([
  "girafe verte 42 lune",
  "correct-horse-battery",
  "S3cure-Passw0rd!",
  "un-mot-de-passe-solide",
  "new-password-12",
  "test-password-123",
  "étoile filante bleue",
  "Kx9$vT2#mQ7z",
])("lets %s pass", (password) => {
  expect(isCommonPassword(password)).toBe(false);
});

const lea = ["Léa Fontaine", "lea.fontaine@rosa-parks.fr", "Centre de formation Rosa-Parks"];

it.each(["leafontaine1234", "Fontaine-2026!", "rosa-parks-lea", "LéaLéaLéaLéa1", "FONTAINE.lea.99"])(
  "refuses %s to Léa",
  (password) => {
    expect(isPersonalPassword(password, lea)).toBe(true);
  },
);

it.each(["lea aime la lune", "fontaine-583920174", "girafe verte 42"])("lets Léa have %s", (password) => {
  expect(isPersonalPassword(password, lea)).toBe(false);
});
