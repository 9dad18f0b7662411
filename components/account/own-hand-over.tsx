"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { HandOverDialog } from "@/components/hand-over/hand-over-dialog";
import { Button } from "@/components/ui/button";

/** « Passer le relais » : one's own open tickets, all at once. */
export function OwnHandOver({ me }: { me: { id: number; name: string } }) {
  const t = useTranslations("handOver");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("open")}
      </Button>
      {open ? (
        <HandOverDialog
          own
          person={me}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
