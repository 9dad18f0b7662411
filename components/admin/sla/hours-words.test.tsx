import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { useDurationWords } from "@/components/tickets/use-duration-words";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { useHoursWords } from "./use-hours-words";

type Slots = Parameters<ReturnType<typeof useHoursWords>>[0];

function Said({ minutes, slots }: { minutes: number; slots: Slots }) {
  const duration = useDurationWords()(minutes, 450);
  const hours = useHoursWords()(slots);
  return [duration, ...hours].join(" | ");
}

const said = (locale: "fr" | "en", minutes: number, slots: Slots = []) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} timeZone="Europe/Paris" messages={locale === "fr" ? fr : en}>
      <Said minutes={minutes} slots={slots} />
    </NextIntlClientProvider>,
  ).replaceAll(/\s/g, " ");

test.each([
  [1, "1 min ouvrée |", "1 business minute |"],
  [2, "2 min ouvrées |", "2 business minutes |"],
  [60, "1 h ouvrée |", "1 business hour |"],
  [150, "2 h 30 ouvrées |", "2 h 30 min of business time |"],
  [450, "1 jour ouvré |", "1 business day |"],
])("%i minutes of open time are said so that nobody counts them from the opening", (minutes, inFrench, inEnglish) => {
  expect(said("fr", minutes)).toContain(inFrench);
  expect(said("en", minutes)).toContain(inEnglish);
});

test("a day that never closes is open all day", () => {
  const slots = [1, 2].map((weekday) => ({ weekday, from: 0, to: 1_440 }));
  expect(said("fr", 1, slots)).toContain("| lun.–mar. toute la journée");
  expect(said("en", 1, slots)).toContain("| Mon–Tue all day");
});
