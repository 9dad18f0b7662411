"use client";

import { Download } from "@/components/ui/icons/occasional";
import { Bookmark } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useState, type ComponentProps } from "react";
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

/** What a name is being given to; a view that goes meanwhile doesn't turn into a new one. */
type Naming = { what: "new" } | { what: "rename" | "copy"; view: SavedViewRow };

function NamingDialog({
  naming,
  saved,
  ...props
}: { naming: Naming } & Omit<ComponentProps<typeof SaveViewDialog>, "renamed"> & Pick<ToolsProps, "saved">) {
  if (naming.what === "new") return <SaveViewDialog {...props} />;
  const { view } = naming;
  if (naming.what === "copy") return <SaveViewDialog {...props} named={view.name} filter={view.filter} />;
  return <SaveViewDialog {...props} renamed={saved?.id === view.id ? saved : view} />;
}

/** That what is shown differs from its view, and what to do about it. */
function Difference(props: ToolsProps) {
  const t = useTranslations("queue");
  const { saved, changed, viewHref } = props;
  const { busy, keep } = useKeeping(props);
  if (!saved || !changed) return null;
  return (
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
  );
}

/** At the end of the filters: keep what is shown as a view, choose its columns, take it away as a file. */
export function QueueTools(props: ToolsProps) {
  const t = useTranslations("queue");
  const { saved, changed, filter, choice, teams, exportHref } = props;
  const [dialog, setDialog] = useState<Naming | null>(null);
  return (
    <>
      <Difference {...props} />
      {changed ? (
        <Button
          size="sm"
          variant="quiet"
          icon={<Bookmark size={14} aria-hidden />}
          onClick={() => setDialog({ what: "new" })}
        >
          {t(saved ? "saved.saveAs" : "saved.save")}
        </Button>
      ) : null}
      <ColumnChooser {...choice} />
      <a href={exportHref} download className={buttonClass({ size: "sm", variant: "quiet" })}>
        <Download size={14} aria-hidden />
        {t("export")}
      </a>
      {saved ? (
        <ViewMenu
          view={saved}
          teams={teams}
          onRename={() => setDialog({ what: "rename", view: saved })}
          onCopy={() => setDialog({ what: "copy", view: saved })}
        />
      ) : null}
      {dialog ? (
        <NamingDialog
          naming={dialog}
          saved={saved}
          filter={filter}
          columns={choice.chosen ? choice.columns : null}
          teams={teams}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  );
}
