"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { FieldError } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import {
  categoryIcons,
  categoryKinds,
  type CategoryIcon as IconName,
  type CategoryKind,
} from "@/lib/categories/schema";
import type { DraftFields } from "../new-dialog";
import type { TeamOption } from "../users/user-tasks";

export type CategoryDraft = { name: string; icon: IconName; kind: CategoryKind; defaultTeamId: number | null };

type Props = DraftFields<CategoryDraft> & { teams: readonly TeamOption[] };

/** What a category is: name, drawing, kind, and the team its tickets go to. */
export function CategoryFields({ draft, teams, issue, onChange }: Props) {
  const t = useTranslations("admin.categories");
  const put = (change: Partial<CategoryDraft>) => {
    onChange({ ...draft, ...change });
  };
  return (
    <>
      <TextField
        label={t("fields.name")}
        value={draft.name}
        required
        maxLength={200}
        autoComplete="off"
        error={issue("name")}
        onChange={(event) => {
          put({ name: event.currentTarget.value });
        }}
      />
      <IconChoices chosen={draft.icon} error={issue("icon")} onChange={(icon) => put({ icon })} />
      <NativeSelect
        label={t("fields.kind")}
        value={draft.kind}
        error={issue("kind")}
        onChange={(event) => {
          put({ kind: event.currentTarget.value as CategoryKind });
        }}
      >
        {categoryKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </NativeSelect>
      <TeamField
        chosen={draft.defaultTeamId}
        teams={teams}
        error={issue("defaultTeamId")}
        onChange={(defaultTeamId) => {
          put({ defaultTeamId });
        }}
      />
    </>
  );
}

type TeamProps = {
  chosen: number | null;
  teams: readonly TeamOption[];
  error: string | undefined;
  onChange: (teamId: number | null) => void;
};

function TeamField({ chosen, teams, error, onChange }: TeamProps) {
  const t = useTranslations("admin.categories");
  return (
    <NativeSelect
      label={t("fields.team")}
      hint={t("fields.teamHint")}
      value={chosen ?? ""}
      error={error}
      onChange={(event) => {
        onChange(event.currentTarget.value === "" ? null : Number(event.currentTarget.value));
      }}
    >
      <option value="">{t("noTeam")}</option>
      {teams.map((team) => (
        <option key={team.id} value={team.id}>
          {team.name}
        </option>
      ))}
    </NativeSelect>
  );
}

type IconProps = { chosen: IconName; error: string | undefined; onChange: (icon: IconName) => void };

function IconChoices({ chosen, error, onChange }: IconProps) {
  const t = useTranslations("admin.categories");
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">{t("fields.icon")}</legend>
      <div className="flex flex-wrap gap-1">
        {categoryIcons.map((icon) => (
          <label
            key={icon}
            title={t(`icons.${icon}`)}
            className={clsx(
              "grid size-9 place-items-center rounded-md outline-focus has-focus-visible:outline-2 pointer-coarse:size-11",
              icon === chosen
                ? "bg-accent-soft text-accent-text inset-ring-[1.5px] inset-ring-accent"
                : "text-ink-2 inset-ring inset-ring-line-strong hover:bg-hover",
            )}
          >
            <input
              type="radio"
              name="icon"
              value={icon}
              checked={icon === chosen}
              className="sr-only"
              onChange={() => {
                onChange(icon);
              }}
            />
            <CategoryIcon name={icon} size={18} className="shrink-0" />
            <span className="sr-only">{t(`icons.${icon}`)}</span>
          </label>
        ))}
      </div>
      {error ? <FieldError>{error}</FieldError> : null}
    </fieldset>
  );
}
