"use client";

import { Check } from "@/components/ui/icons/everyday";
import { Copy } from "@/components/ui/icons/occasional";
import { useRef, useState, type RefObject } from "react";
import { Button } from "./button";
import { TextField } from "./text-field";

type Props = {
  label: string;
  value: string;
  /** What stands under it before, after, and where there is no clipboard. */
  says: { before: string; copied: string; byHand: string };
  copyLabel: string;
  /** The field, where a sheet begins at it: so that Enter closes nothing that is shown once. */
  fieldRef?: RefObject<HTMLInputElement | null>;
};

/** Something to take away: a field that can't be changed, and a button that copies it. */
export function CopyField({ label, value, says, copyLabel, fieldRef }: Props) {
  const own = useRef<HTMLInputElement>(null);
  const field = fieldRef ?? own;
  const [said, setSaid] = useState<keyof typeof says>("before");
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid("copied");
    } catch {
      // Over plain HTTP there is no clipboard: what is selected can be copied by hand.
      setSaid("byHand");
    }
  };
  return (
    <>
      <div className="flex items-end gap-2">
        <TextField
          ref={field}
          label={label}
          value={value}
          readOnly
          spellCheck={false}
          className="flex-1"
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
        <Button
          variant="primary"
          icon={said === "copied" ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          onClick={() => void copy()}
        >
          {copyLabel}
        </Button>
      </div>
      <p role="status" className="min-h-5 text-sm text-ink-3">
        {says[said]}
      </p>
    </>
  );
}
