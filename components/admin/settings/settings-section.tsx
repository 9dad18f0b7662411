import { useId, type ReactNode } from "react";

type Props = { title: string; intro?: string | undefined; children: ReactNode };

/** One subject of the settings, between hairlines. */
export function SettingsSection({ title, intro, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-line py-6 last:border-b-0">
      <h2 id={id} className="text-md font-semibold">
        {title}
      </h2>
      {intro ? <p className="mt-0.5 text-sm text-pretty text-ink-3">{intro}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  );
}
