"use client";

import { Plus, X } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { withClosing, type ClosingDraft, type HoursDraft } from "./hours-draft";

type Props = { draft: HoursDraft; error: string | undefined; onChange: (draft: HoursDraft) => void };

/** The centre's own closing days: school holidays, bridge days, an inventory. */
export function ClosingFields({ draft, error, onChange }: Props) {
  const t = useTranslations("admin.sla.calendars");
  const { closings } = draft;
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
  onChange: (closing: ClosingDraft) => void;
  onRemove: () => void;
};

function ClosingLine({ closing, nth, onChange, onRemove }: LineProps) {
  const t = useTranslations("admin.sla.calendars");
  const field = (name: "name" | "from" | "to", type: "text" | "date") => (
    <TextField
      label={t(`closing.${name}`)}
      type={type}
      value={closing[name]}
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
