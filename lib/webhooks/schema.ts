import { z } from "zod";
import { WebhookDeliveryId, WebhookId } from "../platform/ids";
import { lineOfText } from "../platform/text";

/** What can be subscribed to, by group: what everybody who sees a ticket knows, and what is for staff alone. */
export const webhookEventGroups = [
  {
    key: "request",
    open: [
      "ticket.opened",
      "ticket.statusChanged",
      "ticket.waitingForChanged",
      "ticket.titleChanged",
      "ticket.descriptionChanged",
      "ticket.categoryChanged",
      "ticket.merged",
      "ticket.unmerged",
    ],
    internal: ["ticket.priorityChanged", "ticket.teamChanged", "ticket.typeChanged"],
  },
  {
    key: "conversation",
    open: ["ticket.replied", "ticket.commentEdited", "ticket.commentDeleted", "ticket.attachmentRemoved"],
    internal: ["ticket.noted"],
  },
  {
    key: "people",
    open: ["ticket.leadChanged", "ticket.helperAdded", "ticket.helperRemoved"],
    internal: [
      "ticket.accepted",
      "ticket.offered",
      "ticket.offerEnded",
      "ticket.notRouted",
      "ticket.followerAdded",
      "ticket.followerRemoved",
    ],
  },
  {
    key: "deadlines",
    open: [],
    internal: ["ticket.dueChanged", "ticket.retargeted", "ticket.dueSoon", "ticket.overdue"],
  },
  {
    key: "links",
    open: ["ticket.mergedIn", "ticket.unmergedFrom"],
    internal: ["ticket.linked", "ticket.unlinked", "ticket.blocked", "ticket.unblocked", "ticket.split"],
  },
  {
    key: "work",
    open: [],
    internal: [
      "ticket.checklistTicked",
      "ticket.checklistUnticked",
      "ticket.timeSpent",
      "ticket.timeChanged",
      "ticket.timeRemoved",
      "ticket.rated",
    ],
  },
] as const;

type Group = (typeof webhookEventGroups)[number];
export type WebhookEventName = Group["open" | "internal"][number];

export const openEventNames: readonly WebhookEventName[] = webhookEventGroups.flatMap(({ open }) => [...open]);
export const internalEventNames: readonly WebhookEventName[] = webhookEventGroups.flatMap(({ internal }) => [
  ...internal,
]);
export const webhookEventNames: readonly WebhookEventName[] = [...openEventNames, ...internalEventNames];

/** All events, those of later versions too. */
export const ANY_EVENT = "*";
/** The type of a test. */
export const TEST_EVENT = "webhook.test";

const URL_MAX = 2_000;

/** An address as the product keeps it: without what only a browser reads; the text itself where it is none. */
function normalUrl(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  url.hash = "";
  return url.href;
}

/** What is wrong with an address as far as it shows by itself; null for nothing. */
function urlProblem(text: string): string | null {
  if (!URL.canParse(text) || text.length > URL_MAX) return "webhooks.errors.url";
  const { protocol, username, password } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:") return "webhooks.errors.url";
  return username === "" && password === "" ? null : "webhooks.errors.credentials";
}

const Url = lineOfText(URL_MAX)
  .transform(normalUrl)
  .superRefine((text, context) => {
    const message = urlProblem(text);
    if (message !== null) context.addIssue({ code: "custom", message });
  });

const isName = (name: string): name is WebhookEventName => webhookEventNames.some((known) => known === name);

const fields = {
  description: lineOfText(100),
  url: Url,
  events: z
    .array(z.string().max(60))
    .min(1, "webhooks.errors.noEvents")
    .max(100)
    .refine((names) => names.every((name) => name === ANY_EVENT || isName(name)), "webhooks.errors.events")
    .transform((names) =>
      names.includes(ANY_EVENT) ? [ANY_EVENT] : webhookEventNames.filter((name) => names.includes(name)),
    ),
  /** Whether notes and what is for staff alone are sent. */
  internal: z.boolean(),
};

type Chosen = { events: readonly string[]; internal: boolean };
const forStaffAlone = ({ events, internal }: Chosen) =>
  internal || !internalEventNames.some((name) => events.includes(name));
const ONLY_INTERNAL = { path: ["events"], message: "webhooks.errors.internalEvents" };

export const CreateWebhook = z.object(fields).refine(forStaffAlone, ONLY_INTERNAL);
export type CreateWebhook = z.input<typeof CreateWebhook>;
export const UpdateWebhook = z
  .object({ id: WebhookId, version: z.int().positive(), ...fields })
  .refine(forStaffAlone, ONLY_INTERNAL);
export type UpdateWebhook = z.input<typeof UpdateWebhook>;

export const WebhookRef = z.object({ id: WebhookId });
export type WebhookRef = z.input<typeof WebhookRef>;
export const SwitchWebhook = z.object({ id: WebhookId, active: z.boolean() });
export type SwitchWebhook = z.input<typeof SwitchWebhook>;
export const StopWebhook = z.object({ id: WebhookId, reason: z.enum(["gone", "failing"]) });
export type StopWebhook = z.input<typeof StopWebhook>;
export const ResendDelivery = z.object({ id: WebhookDeliveryId });
export type ResendDelivery = z.input<typeof ResendDelivery>;
