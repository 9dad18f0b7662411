"use client";

import { Search } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useTransition, type RefObject, type SubmitEvent } from "react";
import { wholeSearch, writtenSearch } from "@/components/tickets/filter-address";
import { TextField } from "@/components/ui/text-field";
import type { WrittenFilter } from "@/lib/tickets/filter-schema";
import { QUEUE_SEARCH } from "./queue-shortcuts";

/** « / » goes to the form's field, unless one is typing already. */
function useSlashFocus(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      if (
        event.key !== QUEUE_SEARCH ||
        event.ctrlKey ||
        event.metaKey ||
        at.closest("input,textarea,select,[contenteditable]")
      )
        return;
      event.preventDefault();
      form.current?.querySelector("input")?.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [form]);
}

/** Words to narrow the view by; « / » goes to it. */
export function QueueSearch({ initial, saved }: { initial: string; saved: WrittenFilter | null }) {
  const t = useTranslations("queue");
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const [pending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  useSlashFocus(form);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get("q");
    const next = wholeSearch(new URLSearchParams(search), saved);
    next.delete("cursor");
    if (typeof words === "string" && words.trim() !== "") next.set("q", words.trim());
    // An empty one says that the saved view's words are not wanted either.
    else if (saved) next.set("q", "");
    else next.delete("q");
    startTransition(() => {
      router.push(`${pathname}?${writtenSearch(next)}`);
    });
  };
  return (
    <form
      ref={form}
      role="search"
      action="/tickets"
      onSubmit={submit}
      aria-busy={pending}
      className="w-60 max-sm:w-full"
    >
      <TextField
        key={initial}
        name="q"
        type="search"
        label={t("search")}
        labelHidden
        placeholder={t("search")}
        defaultValue={initial}
        maxLength={200}
        icon={<Search size={15} aria-hidden />}
        quiet
      />
    </form>
  );
}
