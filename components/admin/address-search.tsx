"use client";

import { Search } from "@/components/ui/icons/staff";
import { useEffect, useRef, useState, type SubmitEvent } from "react";
import { TextField } from "@/components/ui/text-field";
import { useAddress } from "./use-address";

const PAUSE_MS = 250;

/** Words that narrow a list: they stand in the address, and the list follows what is typed. */
export function AddressSearch({ label, name = "q" }: { label: string; name?: string }) {
  const { value, go, pending } = useAddress();
  const [typed, setTyped] = useState(value(name) ?? "");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const follow = (words: string) => {
    clearTimeout(timer.current);
    if (words.trim() !== (value(name) ?? "")) go({ [name]: words.trim() }, "replace");
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    follow(typed);
  };
  return (
    <form role="search" aria-busy={pending} onSubmit={submit} className="w-80 max-w-full max-sm:w-full">
      <TextField
        type="search"
        label={label}
        labelHidden
        placeholder={label}
        value={typed}
        maxLength={200}
        autoComplete="off"
        icon={<Search size={15} aria-hidden />}
        onChange={(event) => {
          const words = event.currentTarget.value;
          setTyped(words);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            follow(words);
          }, PAUSE_MS);
        }}
      />
    </form>
  );
}
