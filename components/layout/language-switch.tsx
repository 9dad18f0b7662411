import clsx from "clsx";

type Props = {
  label: string;
  current: string;
  languages: readonly { code: string; name: string }[];
  /** Receives the form's `locale`. */
  action: (form: FormData) => void | Promise<void>;
  className?: string | undefined;
};

/** The languages, each in its own name; works without script. */
export function LanguageSwitch({ label, current, languages, action, className }: Props) {
  return (
    <form action={action} aria-label={label} className={clsx("inline-flex rounded-[9px] bg-sunken p-0.5", className)}>
      {languages.map(({ code, name }) => (
        <button
          key={code}
          type="submit"
          name="locale"
          value={code}
          lang={code}
          aria-current={code === current ? "true" : undefined}
          className={clsx(
            "h-6.5 rounded-[7px] px-2.5 text-sm whitespace-nowrap pointer-coarse:h-10",
            code === current ? "bg-raised font-medium text-ink shadow-card" : "text-ink-2 hover:text-ink",
          )}
        >
          {name}
        </button>
      ))}
    </form>
  );
}
