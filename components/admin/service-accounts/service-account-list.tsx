"use client";

import { Ellipsis, Pencil } from "@/components/ui/icons/everyday";
import { Ban, Bot, History, UserRoundCheck } from "@/components/ui/icons/staff";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NewToken } from "@/components/api-tokens/new-token";
import { TokenList } from "@/components/api-tokens/token-list";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuAction, MenuLink, MenuSeparator } from "@/components/ui/menu-lines";
import type { ServiceAccountRow } from "@/lib/api-tokens/rows";
import { RenameDialog } from "../users/rename-dialog";
import { useUserActs } from "../users/use-user-acts";

type Task = { kind: "rename" | "deactivate"; account: ServiceAccountRow };

/** The accounts of programs, each with its tokens. */
export function ServiceAccountList({ accounts }: { accounts: readonly ServiceAccountRow[] }) {
  const t = useTranslations("admin");
  const [task, setTask] = useState<Task | null>(null);
  const { deactivate } = useUserActs();
  const close = () => {
    setTask(null);
  };
  return (
    <>
      <ul aria-label={t("serviceAccounts.title")}>
        {accounts.map((account) => (
          <AccountLine key={account.id} account={account} onTask={setTask} />
        ))}
      </ul>
      {task?.kind === "rename" ? <RenameDialog user={task.account} onClose={close} /> : null}
      {task?.kind === "deactivate" ? (
        <ConfirmDialog
          open
          danger
          title={t("users.deactivate.title", { name: task.account.name })}
          description={t("serviceAccounts.deactivateText")}
          confirmLabel={t("users.deactivate.confirm")}
          cancelLabel={t("cancel")}
          onConfirm={() => {
            void deactivate(task.account);
            close();
          }}
          onOpenChange={(open) => {
            if (!open) close();
          }}
        />
      ) : null}
    </>
  );
}

type LineProps = { account: ServiceAccountRow; onTask: (task: Task) => void };

function AccountLine({ account, onTask }: LineProps) {
  const t = useTranslations();
  const { id, name, role, active, tokens } = account;
  return (
    <li className="border-b border-line px-4 py-3 lg:px-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Bot size={18} className="shrink-0 text-ink-3" aria-hidden />
        <div className={clsx("min-w-0 flex-1", !active && "text-ink-3")}>
          <h2 className="truncate font-medium" title={name}>
            {name}
          </h2>
          <p className="text-sm text-ink-3">
            {t(`roles.${role}`)}
            {active ? null : <> · {t("admin.serviceAccounts.out")}</>}
          </p>
        </div>
        {active ? <NewToken holder={{ id, name }} admin={role === "admin"} size="sm" /> : null}
        <AccountMenu account={account} onTask={onTask} />
      </div>
      {active ? (
        <div className="mt-1 pl-7.5">
          <TokenList tokens={tokens} label={t("apiTokens.listOf", { name })} />
        </div>
      ) : null}
    </li>
  );
}

function AccountMenu({ account, onTask }: LineProps) {
  const t = useTranslations("admin.users.menu");
  const { reactivate } = useUserActs();
  return (
    <Menu
      align="end"
      className="w-64"
      trigger={<IconButton size="sm" label={t("label", { name: account.name })} icon={<Ellipsis size={16} />} />}
    >
      <MenuAction icon={<Pencil size={16} />} onSelect={() => onTask({ kind: "rename", account })}>
        {t("rename")}
      </MenuAction>
      <MenuLink icon={<History size={16} />} href={`/admin/audit?type=user&subject=${String(account.id)}`}>
        {t("history")}
      </MenuLink>
      <MenuSeparator />
      {account.active ? (
        <MenuAction danger icon={<Ban size={16} />} onSelect={() => onTask({ kind: "deactivate", account })}>
          {t("deactivate")}
        </MenuAction>
      ) : (
        <MenuAction icon={<UserRoundCheck size={16} />} onSelect={() => void reactivate(account)}>
          {t("reactivate")}
        </MenuAction>
      )}
    </Menu>
  );
}
