import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { TargetKind } from "@/lib/sla/ticket-clocks";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { CalendarClock, HandHelping, Split, Webhook } from "@/components/ui/icons/staff";
import { FeedList } from "./feed-list";
import type { FeedLine } from "./notification-feed";

const line: FeedLine = {
  id: 1,
  kind: "overdue",
  ticket: { number: 1398, title: "Écran noir" },
  webhook: null,
  mergedInto: null,
  deadline: "accept",
  actor: null,
  createdAt: "2026-11-23T09:00:00.000Z",
  read: true,
};

const drawn = (changes: Partial<FeedLine>, [locale, messages]: ["fr" | "en", object] = ["fr", fr]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="Europe/Paris"
      now={new Date("2026-11-23T10:00:00Z")}
      messages={messages}
    >
      <FeedList
        feed={{ state: "ready", lines: [{ ...line, ...changes }] }}
        anyUnread={false}
        onFollow={() => undefined}
        onMarkAll={() => undefined}
      />
    </NextIntlClientProvider>,
  );

test.each([
  ["overdue", "accept", "Prise en charge en retard", "Acceptance overdue"],
  ["overdue", "respond", "Première réponse en retard", "First reply overdue"],
  ["overdue", "resolve", "Résolution en retard", "Resolution overdue"],
  ["dueSoon", "accept", "Prise en charge attendue bientôt", "Acceptance due soon"],
  ["dueSoon", "respond", "Première réponse attendue bientôt", "First reply due soon"],
  ["dueSoon", "resolve", "Résolution attendue bientôt", "Resolution due soon"],
  ["overdue", null, "Échéance dépassée", "Overdue"],
] as const)("%s of %s says which deadline it is", (kind, deadline: TargetKind | null, inFrench, inEnglish) => {
  expect(drawn({ kind, deadline })).toContain(`>${inFrench}<`);
  expect(drawn({ kind, deadline }, ["en", en])).toContain(`>${inEnglish}<`);
});

test.each([
  ["routed", Split],
  ["notRouted", Split],
  ["offered", HandHelping],
  ["webhookStopped", Webhook],
] as const)("%s, which nobody did, has its own mark and no initials", (kind, Mark) => {
  const said = drawn({ kind, deadline: null });
  expect(said).toContain(renderToStaticMarkup(<Mark size={15} aria-hidden />));
  expect(said).not.toContain(">L<");
});

test("a deadline has its own mark, and what somebody did their face", () => {
  const clock = renderToStaticMarkup(<CalendarClock size={15} aria-hidden />);
  expect(drawn({})).toContain(clock);
  const replied = drawn({ kind: "replied", deadline: null, actor: { id: 3, name: "Karim Benali" } });
  expect(replied).toContain("KB");
  expect(replied).not.toContain(clock);
});
