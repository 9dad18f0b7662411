import { useId, type ReactNode } from "react";

type Props = { title: string; intro?: string | undefined; end?: ReactNode; children: ReactNode };

/** One subject of the account, between hairlines. */
export function AccountSection({ title, intro, end, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-line py-6 last:border-b-0">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          <h2 id={id} className="text-md font-semibold">
            {title}
          </h2>
          {intro ? <p className="mt-0.5 text-sm text-pretty text-ink-3">{intro}</p> : null}
        </div>
        {end}
      </div>
      {children}
    </section>
  );
}
