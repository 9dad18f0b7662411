import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import messages from "@/messages/fr.json";
import { Bubble } from "./bubble";
import type { Message } from "./conversation-lines";

const message: Message = {
  author: { id: 2, name: "Karim Benali" },
  mine: false,
  body: "Je passe à 14 h.",
  rendered: null,
  at: new Date("2026-11-22T09:00:00Z"),
  files: [],
  became: 1048,
};

const drawn = (changes: Partial<Message>) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" timeZone="Europe/Paris" messages={messages}>
      <Bubble message={{ ...message, ...changes }} />
    </NextIntlClientProvider>,
  );

test.each([{ mine: true }, { mine: false }])("a message that became a request leads there once: %o", (changes) => {
  expect(drawn(changes).match(/href="\/tickets\/1048"/g)).toHaveLength(1);
});

test("only the way to quote parts itself from the time", () => {
  expect(drawn({})).toMatch(/<\/time><span[^>]*> · <button/);
});
