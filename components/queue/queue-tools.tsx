"use client";

import { Bookmark, Download } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { toast } from "@/components/ui/toast-queue";
import { updateSavedViewAction } from "@/lib/saved-views/actions";
import type { SavedViewRow } from "@/lib/saved-views/rows";
import type { TeamRef } from "@/lib/tickets/rows";
import type { WrittenFilter } from "@/lib/tickets/filter-schema";
import { ColumnChooser, type ColumnChoice } from "./column-chooser";
import { SaveViewDialog } from "./save-view-dialog";
import { useViewAct } from "./use-view-act";
import { ViewMenu } from "./view-menu";

type ToolsProps = {
  saved: SavedViewRow | null;
  /** What is shown differs from the view. */
  changed: boolean;
  filter: WrittenFilter;
  choice: ColumnChoice;
  /** The teams that a view can be kept for. */
  teams: readonly TeamRef[];
  viewHref: string;
  exportHref: string;
};

/** Keeps what is shown in the view it came from; Undo gives it back its filter. */
function useKeeping({ saved, filter }: Pick<ToolsProps, "saved" | "filter">) {
  const t = useTranslations("queue");
  const { act, busy } = useViewAct();
  const put = (view: SavedViewRow, version: number, next: WrittenFilter) =>
    act(() => updateSavedViewAction({ id: view.id, version, filter: next }));
  const keep = async () => {
    const kept = saved && (await put(saved, saved.version, filter));
    if (!kept) return;
    const back = () => void put(saved, kept.version, saved.filter);
    toast({
      message: t("saved.kept", { name: saved.name }),
      action: { label: t("undo"), kbd: "Ctrl Z", onPress: back },
    });
  };
  return { busy, keep: () => void keep() };
}

/** At the end of the filters: keep what is shown as a view, choose its columns, take it away as a file. */
export function QueueTools(props: ToolsProps) {
  const t = useTranslations("queue");
  const { saved, changed, filter, choice, teams, viewHref, exportHref } = props;
  const { busy, keep } = useKeeping(props);
  const [dialog, setDialog] = useState<"save" | "rename" | null>(null);
  return (
    <>
      {saved && changed ? (
        <>
          <span className="text-sm whitespace-nowrap text-ink-3">{t("saved.modified")}</span>
          {saved.can.change ? (
            <Button size="sm" variant="soft" busy={busy} onClick={keep}>
              {t("saved.keep")}
            </Button>
          ) : null}
          <Button size="sm" variant="quiet" href={viewHref} scroll={false}>
            {t("saved.revert")}
          </Button>
        </>
      ) : null}
      {changed ? (
        <Button size="sm" variant="quiet" icon={<Bookmark size={14} aria-hidden />} onClick={() => setDialog("save")}>
          {t(saved ? "saved.saveAs" : "saved.save")}
        </Button>
      ) : null}
      <ColumnChooser {...choice} />
      <a href={exportHref} download className={buttonClass({ size: "sm", variant: "quiet" })}>
        <Download size={14} aria-hidden />
        {t("export")}
      </a>
      {saved?.can.change ? <ViewMenu view={saved} teams={teams} onRename={() => setDialog("rename")} /> : null}
      {dialog ? (
        <SaveViewDialog
          renamed={dialog === "rename" && saved ? saved : undefined}
          filter={filter}
          columns={choice.chosen ? choice.columns : null}
          teams={teams}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  );
}
