"use client";

import clsx from "clsx";
import { Ellipsis, Pencil } from "@/components/ui/icons/everyday";
import { Trash2 } from "@/components/ui/icons/occasional";
import { History, Pause, Play } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuLink, MenuSeparator } from "@/components/ui/menu-lines";
import type { PolicyRow } from "@/lib/sla/rows";
import { PolicyDialog } from "./policy-dialog";
import type { PolicyOptions } from "./policy-fields";
import { useCriteria, useTargets } from "./use-policy-words";
import { usePreviewWords } from "./preview-words";
import { usePolicyActs } from "./use-policy-acts";

type Props = { policies: readonly PolicyRow[]; options: PolicyOptions };

/** The policies: which tickets, how soon, and what a ticket opened now would get. */
export function PolicyList({ policies, options }: Props) {
  const t = useTranslations("admin.sla.policies");
  const [edited, setEdited] = useState<PolicyRow | null>(null);
  return (
    <>
      <ul aria-label={t("title")}>
        {policies.map((policy) => (
          <PolicyLine key={policy.id} policy={policy} options={options} onEdit={() => setEdited(policy)} />
        ))}
      </ul>
      {edited ? (
        <PolicyDialog
          key={edited.id}
          policy={edited}
          latest={policies.find(({ id }) => id === edited.id)}
          options={options}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  );
}

type LineProps = { policy: PolicyRow; options: PolicyOptions; onEdit: () => void };

function PolicyLine({ policy, options, onEdit }: LineProps) {
  const t = useTranslations("admin.sla");
  const preview = usePreviewWords()(policy.preview);
  const criteria = useCriteria(policy, options);
  const targets = useTargets(policy);
  return (
    <li className="flex items-start gap-3 border-b border-line px-4 py-2.5 hover:bg-hover lg:px-5">
      <div
        className={clsx(
          "grid min-w-0 flex-1 gap-x-4 gap-y-0.5 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]",
          !policy.active && "text-ink-3",
        )}
      >
        <div className="min-w-0">
          <h3 className="font-medium wrap-anywhere">
            {policy.name}
            {policy.active ? null : <span className="font-normal text-ink-3"> · {t("policies.off")}</span>}
          </h3>
          <p className="text-sm wrap-anywhere text-ink-2">{criteria}</p>
        </div>
        <div className="min-w-0 text-sm text-ink-2">
          <p className="text-pretty">
            {targets} · {policy.calendar.name}
          </p>
          {policy.active && preview !== "" ? (
            <p className="text-pretty text-ink-3">{t("preview.now", { due: preview })}</p>
          ) : null}
        </div>
      </div>
      <PolicyMenu policy={policy} options={options} onEdit={onEdit} />
    </li>
  );
}

function PolicyMenu({ policy, onEdit }: LineProps) {
  const t = useTranslations("admin.sla.policies");
  const { setActive, remove } = usePolicyActs(policy);
  const { id, name, active } = policy;
  return (
    <Menu
      align="end"
      className="w-56"
      trigger={<IconButton size="sm" label={t("menu", { name })} icon={<Ellipsis size={16} />} />}
    >
      <MenuAction icon={<Pencil size={16} />} onSelect={onEdit}>
        {t("change")}
      </MenuAction>
      <MenuAction icon={active ? <Pause size={16} /> : <Play size={16} />} onSelect={() => void setActive(!active)}>
        {t(active ? "deactivate" : "activate")}
      </MenuAction>
      <MenuAction icon={<Trash2 size={16} />} onSelect={() => void remove()}>
        {t("delete")}
      </MenuAction>
      <MenuSeparator />
      <MenuLink icon={<History size={16} />} href={`/admin/audit?type=policy&subject=${String(id)}`}>
        {t("history")}
      </MenuLink>
    </Menu>
  );
}
