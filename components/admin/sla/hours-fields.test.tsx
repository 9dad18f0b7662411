import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CreateCalendar } from "@/lib/sla/schema";
import fr from "@/messages/fr.json";
import { ClosingFields } from "./closing-fields";
import { fromHoursDraft, usualHours, withClosing, type HoursDraft } from "./hours-draft";
import { SlotFields } from "./slot-fields";

/** What is wrong with a draft, as the form is told. */
function issuesOf(draft: HoursDraft) {
  const { error } = CreateCalendar.safeParse({ ...fromHoursDraft(draft), name: "Annexe" });
  const paths = (error?.issues ?? []).map(({ path, message }) => ({ path: path.join("."), message }));
  return (name: string) => paths.find(({ path }) => path === name || path.startsWith(`${name}.`))?.message;
}

const drawn = (fields: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" timeZone="Europe/Paris" messages={fr}>
      {fields}
    </NextIntlClientProvider>,
  );
const wrongFields = (markup: string) => markup.match(/aria-invalid="true"/g)?.length ?? 0;
const unchanged = () => undefined;

test("a slot that overlaps another is marked under its day, which is named", () => {
  const slots = [
    { key: 1, weekday: 1, from: "09:00", to: "12:00" },
    { key: 2, weekday: 3, from: "09:00", to: "12:00" },
    { key: 3, weekday: 3, from: "11:00", to: "17:00" },
  ];
  const draft = { ...usualHours(), slots };
  const markup = drawn(<SlotFields draft={draft} issue={issuesOf(draft)} onChange={unchanged} />);
  expect(markup).toMatch(/Mercredi.: sla\.errors\.slotsOverlap/);
  expect(markup).not.toMatch(/Lundi.: /);
  expect(wrongFields(markup)).toBe(2);
});

test("of a slot whose time is none only that end is marked", () => {
  const draft = { ...usualHours(), slots: [{ key: 1, weekday: 1, from: "midi", to: "17:00" }] };
  const markup = drawn(<SlotFields draft={draft} issue={issuesOf(draft)} onChange={unchanged} />);
  expect(markup).toMatch(/Lundi.: sla\.errors\.slotTime/);
  expect(wrongFields(markup)).toBe(1);
});

test("a closing without a day is marked at its first day, the others aren't", () => {
  const filled = { key: 9, name: "Noël", from: "2026-12-21", to: "2027-01-03" };
  const empty = withClosing({ ...usualHours(), closings: [filled] });
  const draft = {
    ...empty,
    closings: empty.closings.map((one) => ({ ...one, name: "Pont", ...(one.key === 9 ? filled : {}) })),
  };
  const markup = drawn(<ClosingFields draft={draft} issue={issuesOf(draft)} onChange={unchanged} />);
  expect(markup.match(/sla\.errors\.closingDay/g)).toHaveLength(1);
  expect(wrongFields(markup)).toBe(1);
});
