import clsx from "clsx";
import { Plus } from "@/components/ui/icons/everyday";
import type { ReactNode } from "react";

export type AvatarSize = 18 | 20 | 22 | 24 | 28 | 32 | 40;

const sizes: Record<AvatarSize, string> = {
  18: "size-4.5 text-[8px]",
  20: "size-5 text-[8.5px]",
  22: "size-5.5 text-[9px]",
  24: "size-6 text-[10px]",
  28: "size-7 text-[11px]",
  32: "size-8 text-[12px]",
  40: "size-10 text-[14px]",
};

const grounds = ["bg-avatar-1", "bg-avatar-2", "bg-avatar-3", "bg-avatar-4", "bg-avatar-5", "bg-avatar-6"] as const;

/** The ground of a person's avatar: the same for the same key, everywhere. */
export function avatarGround(key: string) {
  let hash = 2166136261;
  for (const char of key) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return grounds[(hash >>> 0) % grounds.length] ?? grounds[0];
}

/** The first letters of the first and the last name. */
export function initials(name: string) {
  const words = name.normalize("NFD").replace(/\p{M}/gu, "").trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => Array.from(word ?? "")[0]?.toLocaleUpperCase() ?? "").join("");
}

type Props = {
  name: string;
  /** What the colour is taken from; the name when absent. */
  id?: string | undefined;
  size?: AvatarSize | undefined;
  /** A ring: this is the reader. */
  you?: boolean | undefined;
  online?: boolean | undefined;
  /** Spoken and shown as a tooltip; absent when the name stands beside it. */
  label?: string | undefined;
  className?: string | undefined;
};

/** A person's initials on their colour. */
export function Avatar({ name, id, size = 24, you, online, label, className }: Props) {
  return (
    <span
      {...(label ? { role: "img", "aria-label": label, "data-tip": label } : { "aria-hidden": true })}
      className={clsx(
        "relative inline-grid shrink-0 place-items-center rounded-full align-middle leading-none font-semibold tracking-[0.01em] text-avatar-ink select-none",
        sizes[size],
        avatarGround(id ?? name),
        you && "z-1 shadow-[0_0_0_1.5px_var(--ground),0_0_0_3px_var(--color-accent)]",
        online &&
          "after:absolute after:-right-px after:-bottom-px after:size-1.75 after:rounded-full after:bg-success after:ring-2 after:ring-(--ground)",
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}

type EmptyProps = { size?: AvatarSize | undefined; label?: string | undefined; icon?: ReactNode };

/** The place of a person who is not there yet. */
export function AvatarNobody({ size = 24, label, icon }: EmptyProps) {
  return (
    <span
      {...(label ? { role: "img", "aria-label": label, "data-tip": label } : { "aria-hidden": true })}
      className={clsx(
        "inline-grid shrink-0 place-items-center rounded-full border border-line-control text-ink-3",
        !icon && "border-dashed",
        sizes[size],
      )}
    >
      {icon ?? <Plus size={Math.round(size / 2)} />}
    </span>
  );
}
