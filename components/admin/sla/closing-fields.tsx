"use client";

import { Plus, X } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { withClosing, type ClosingDraft, type HoursDraft } from "./hours-draft";

/** What is wrong where, by the path of what was sent. */
type Issue = (name: string) => string | undefined;
type Props = { draft: HoursDraft; issue: Issue; onChange: (draft: HoursDraft) => void };

/** The centre's own closing days: school holidays, bridge days, an inventory. */
export function ClosingFields({ draft, issue, onChange }: Props) {
  const t = useTranslations("admin.sla.calendars");
  const { closings } = draft;
  const ofOne = closings.some((_, nth) => issue(`closings.${String(nth)}`));
  const error = ofOne ? undefined : issue("closings");
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{t("closings")}</legend>
      <p className="mb-2 text-sm text-pretty text-ink-3">{t("closingsHint")}</p>
      <ul className="grid gap-3">
        {closings.map((closing, nth) => (
          <ClosingLine
            key={closing.key}
            closing={closing}
            nth={nth + 1}
            issue={(name) => issue(`closings.${String(nth)}.${name}`)}
            onChange={(changed) =>
              onChange({ ...draft, closings: closings.map((one) => (one.key === closing.key ? changed : one)) })
            }
            onRemove={() => onChange({ ...draft, closings: closings.filter(({ key }) => key !== closing.key) })}
          />
        ))}
      </ul>
      {error ? <FieldError>{error}</FieldError> : null}
      <Button
        variant="quiet"
        size="sm"
        className="mt-1 -ml-2.5"
        icon={<Plus size={14} />}
        onClick={() => onChange(withClosing(draft))}
      >
        {t("addClosing")}
      </Button>
    </fieldset>
  );
}

type LineProps = {
  closing: ClosingDraft;
  nth: number;
  issue: Issue;
  onChange: (closing: ClosingDraft) => void;
  onRemove: () => void;
};

function ClosingLine({ closing, nth, issue, onChange, onRemove }: LineProps) {
  const t = useTranslations("admin.sla.calendars");
  // A last day that isn't chosen is the first one's: that says what is wrong.
  const errorOf = (name: "name" | "from" | "to") => (name === "to" && issue("from") ? undefined : issue(name));
  const field = (name: "name" | "from" | "to", type: "text" | "date") => (
    <TextField
      label={t(`closing.${name}`)}
      type={type}
      value={closing[name]}
      error={errorOf(name)}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => {
        onChange({ ...closing, [name]: event.currentTarget.value });
      }}
    />
  );
  return (
    <li>
      <div role="group" aria-label={t("closing.group", { nth })} className="grid grid-cols-2 gap-2">
        <div className="col-span-2 flex items-end gap-1.5">
          <div className="min-w-0 flex-1">{field("name", "text")}</div>
          <span className="flex h-md items-center pointer-coarse:h-lg">
            <IconButton size="sm" label={t("removeClosing", { nth })} icon={<X size={15} />} onClick={onRemove} />
          </span>
        </div>
        {field("from", "date")}
        {field("to", "date")}
      </div>
    </li>
  );
}
