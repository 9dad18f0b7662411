import clsx from "clsx";

type Props = { label?: string | undefined; className?: string | undefined };

/** A small round mark: unread, new, live. */
export function Dot({ label, className = "bg-accent" }: Props) {
  return (
    <span
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
      className={clsx("inline-block size-2 shrink-0 rounded-full", className)}
    />
  );
}
