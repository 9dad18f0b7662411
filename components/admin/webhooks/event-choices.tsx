"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { ANY_EVENT, internalEventNames, openEventNames, webhookEventGroups } from "@/lib/webhooks/schema";
import { useEventName } from "./event-names";

type Props = {
  /** Names of events, or "*" alone. */
  events: readonly string[];
  internal: boolean;
  error: string | undefined;
  onChange: (events: string[]) => void;
};

/** What a webhook hears of: everything, or what is chosen, by group. */
export function EventChoices({ events, internal, error, onChange }: Props) {
  const t = useTranslations("admin.webhooks");
  const all = events.includes(ANY_EVENT);
  return (
    <div className="grid gap-3">
      <RadioGroup
        legend={t("fields.events")}
        name="which"
        value={all ? "all" : "some"}
        error={error}
        options={[
          { value: "all", label: t("fields.all") },
          { value: "some", label: t("fields.some") },
        ]}
        onValueChange={(which) => {
          onChange(which === "all" ? [ANY_EVENT] : [...openEventNames]);
        }}
      />
      {all ? null : (
        <div className="grid gap-4 sm:grid-cols-2">
          {webhookEventGroups.map((group) => (
            <EventGroup
              key={group.key}
              group={group.key}
              names={internal ? [...group.open, ...group.internal] : group.open}
              events={events}
              onChange={onChange}
            />
          ))}
        </div>
      )}
    </div>
  );
}

type GroupProps = {
  group: (typeof webhookEventGroups)[number]["key"];
  names: readonly string[];
  events: readonly string[];
  onChange: (events: string[]) => void;
};

function EventGroup({ group, names, events, onChange }: GroupProps) {
  const t = useTranslations("admin.webhooks.groups");
  const nameOf = useEventName();
  if (names.length === 0) return null;
  const chosen = names.filter((name) => events.includes(name));
  const put = (some: readonly string[], on: boolean) => {
    const others = events.filter((name) => !some.includes(name));
    onChange(on ? [...others, ...some] : others);
  };
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t(group)}</legend>
      <Checkbox
        checked={chosen.length === names.length}
        mixed={chosen.length > 0 && chosen.length < names.length}
        onChange={(event) => {
          put(names, event.currentTarget.checked);
        }}
      >
        <span className="font-medium">{t(group)}</span>
      </Checkbox>
      <div className="grid pl-6">
        {names.map((name) => (
          <Checkbox
            key={name}
            checked={events.includes(name)}
            onChange={(event) => {
              put([name], event.currentTarget.checked);
            }}
          >
            {nameOf(name)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

/** The events that stay chosen when what is internal is no longer sent. */
export const withoutInternal = (events: readonly string[]): string[] =>
  events.filter((name) => !internalEventNames.some((internal) => internal === name));
