"use client";

import { useRef, type ReactNode } from "react";
import { useAddFiles } from "./add-files";
import { loadSender } from "./waiting-files";

type Props = {
  place: string;
  /** Pictures only: a phone then offers its camera. */
  pictures?: boolean | undefined;
  label: string;
  children: (choose: () => void) => ReactNode;
};

/** A button of any look that asks for files, several at once; what sends them is loaded while one chooses. */
export function ChooseFiles({ place, pictures, label, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const add = useAddFiles(place);
  return (
    <>
      {children(() => {
        void loadSender().catch(() => undefined);
        input.current?.click();
      })}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-label={label}
        {...(pictures ? { accept: "image/*" } : {})}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was taken away.
          event.target.value = "";
        }}
      />
    </>
  );
}
