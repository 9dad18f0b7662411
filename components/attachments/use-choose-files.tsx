"use client";

import { useRef } from "react";
import { useAddFiles } from "./add-files";
import { loadSender } from "./waiting-files";

type Options = {
  place: string;
  label: string;
  /** Pictures only: a phone then offers its camera. */
  pictures?: boolean | undefined;
};

/** Asks for files, several at once, when `choose` is called; what sends them is loaded meanwhile. `input` stands anywhere beside. */
export function useChooseFiles({ place, label, pictures }: Options) {
  const field = useRef<HTMLInputElement>(null);
  const add = useAddFiles(place);
  const choose = () => {
    void loadSender().catch(() => undefined);
    field.current?.click();
  };
  const input = (
    <input
      ref={field}
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
  );
  return { input, choose };
}
