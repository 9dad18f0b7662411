"use client";

import { useState, type ReactNode } from "react";
import { later } from "@/components/ui/later";
import { AskRelationProvider, type AskedRelation } from "./asked-relation";

// Few open one: they come when they are asked for.
const LinkDialog = later(async () => (await import("./link-dialog")).LinkDialog);
const MergeDialog = later(async () => (await import("./merge-dialog")).MergeDialog);
const SplitDialog = later(async () => (await import("./split-dialog")).SplitDialog);
const ResolveDialog = later(async () => (await import("./resolve-dialog")).ResolveDialog);
const ReadersDialog = later(async () => (await import("./readers-dialog")).ReadersDialog);

function AskedDialog({ asked, onClose }: { asked: AskedRelation; onClose: () => void }) {
  if (asked.kind === "link") return <LinkDialog onClose={onClose} />;
  if (asked.kind === "merge") return <MergeDialog into={asked.into ?? null} onClose={onClose} />;
  if (asked.kind === "split") return <SplitDialog commentId={asked.commentId ?? null} onClose={onClose} />;
  if (asked.kind === "readers") return <ReadersDialog onClose={onClose} />;
  return <ResolveDialog status={asked.status} then={asked.then} onClose={onClose} />;
}

/** Holds the dialog that is open around a ticket's page, one at most. */
export function RelationDialogs({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<AskedRelation | null>(null);
  const close = () => {
    setAsked(null);
  };
  return (
    <AskRelationProvider value={setAsked}>
      {children}
      {asked ? <AskedDialog asked={asked} onClose={close} /> : null}
    </AskRelationProvider>
  );
}
