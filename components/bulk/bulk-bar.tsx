"use client";

import { X } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useEffect, type ReactNode } from "react";
import { useObserved } from "@/components/board/observable";
import { IconButton } from "@/components/ui/icon-button";
import { Spinner } from "@/components/ui/glyphs/spinner";
import { usePageMark } from "@/components/ui/page-mark";
import { BulkProgressBar } from "./bulk-progress";
import { BulkReport } from "./bulk-report";
import { CategoryMenu, LeadMenu, PriorityMenu, StatusMenu, TeamMenu, type BulkOptions } from "./bulk-menus";
import { withAll } from "./selection";
import { clearSelection, selection, shownList } from "./selection-store";
import type { WantedChange, useBulkChanges } from "./use-bulk-changes";
import { useMatching } from "./use-matching";
import { useChosenCount } from "./use-selection";

type Props = {
  options: BulkOptions;
  me: number;
  changes: ReturnType<typeof useBulkChanges>;
  onChange: (change: WantedChange) => void;
  /** Which list it is; what is chosen in one isn't in another. */
  listKey: string;
  /** The list's address, where all that match may be chosen; null where not. */
  search: string | null;
};

let keyOfChosen: string | null = null;

function useOwnSelection(listKey: string) {
  useEffect(() => {
    if (keyOfChosen !== null && keyOfChosen !== listKey) clearSelection();
    keyOfChosen = listKey;
  }, [listKey]);
}

/** What can be done to the chosen tickets, at the foot of their list; then how far it is, and what was left as it is. */
export function BulkBar({ options, me, changes, onChange, listKey, search }: Props) {
  const t = useTranslations("bulk");
  const count = useChosenCount();
  const { busy, running, report, dismissReport } = changes;
  useOwnSelection(listKey);
  const shown = count > 0 || busy;
  return (
    // Beside the sidebar of 232 px.
    <div className="pointer-events-none fixed inset-x-0 bottom-[max(1.25rem,env(safe-area-inset-bottom))] z-30 flex flex-col items-center gap-2 px-3 max-md:bottom-[max(0.5rem,env(safe-area-inset-bottom))] max-md:px-2 lg:left-58">
      <div aria-live="polite" className="sr-only">
        {count > 0 ? t("chosenTickets", { count }) : ""}
      </div>
      {report ? <BulkReport report={report} onClose={dismissReport} /> : null}
      {busy ? null : <ChooseMatching search={search} />}
      {shown ? (
        <Ground label={t("toolbar", { count })}>
          {running ? <BulkProgressBar progress={running} /> : null}
          {busy && !running ? <Spinner size={16} /> : null}
          {running ? null : <BarActions options={options} me={me} disabled={busy} onChange={onChange} count={count} />}
        </Ground>
      ) : null}
    </div>
  );
}

function Ground({ label, children }: { label: string; children: ReactNode }) {
  usePageMark("foot-bar");
  return (
    <div
      role="toolbar"
      aria-label={label}
      className="pointer-events-auto flex min-h-12 max-w-full flex-wrap items-center gap-1 rounded-[14px] bg-inverse px-2 text-on-inverse shadow-float max-md:w-full max-md:py-1"
    >
      {children}
    </div>
  );
}

const line = <span aria-hidden className="mx-1.5 h-5 w-px bg-on-inverse/25 max-md:hidden" />;

type ActionsProps = Pick<Props, "options" | "me" | "onChange"> & { disabled: boolean; count: number };

function BarActions({ count, ...menus }: ActionsProps) {
  const t = useTranslations("bulk");
  const may = useObserved(shownList, (list) => list.may);
  return (
    <>
      <p className="px-2 font-medium whitespace-nowrap tabular-nums max-md:flex-1 max-md:py-1">
        {t("chosen", { count })}
      </p>
      {line}
      <div className="flex items-center max-md:order-last max-md:w-full max-md:border-t max-md:border-on-inverse/15 max-md:pt-1">
        {may.lead ? <LeadMenu {...menus} /> : null}
        {may.status ? <StatusMenu {...menus} /> : null}
        {may.priority ? <PriorityMenu {...menus} /> : null}
        {may.team ? <TeamMenu {...menus} /> : null}
        {may.category ? <CategoryMenu {...menus} /> : null}
      </div>
      {line}
      <IconButton
        label={t("clear")}
        kbd={t("escape")}
        icon={<X size={16} />}
        onClick={clearSelection}
        className="text-inherit! -outline-offset-2! outline-inverse-accent! hover:bg-on-inverse/14!"
      />
    </>
  );
}

/** « Sélectionner les 312 qui correspondent », once the whole page is chosen. */
function ChooseMatching({ search }: { search: string | null }) {
  const t = useTranslations("bulk");
  const matching = useMatching(search);
  if (!matching) return null;
  const { numbers, more } = matching;
  return (
    <button
      type="button"
      onClick={() => selection.set(withAll(selection.get(), numbers))}
      className="pointer-events-auto inline-flex min-h-8 items-center rounded-full bg-raised px-3.5 text-sm font-semibold text-accent-text shadow-float pointer-coarse:min-h-11"
    >
      {more ? t("chooseFirst", { count: numbers.length }) : t("chooseMatching", { count: numbers.length })}
    </button>
  );
}
