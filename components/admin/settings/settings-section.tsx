import type { ReactNode } from "react";

/** Settings that belong together, under their title. */
export function SettingsSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <h2 className="text-md font-semibold">{title}</h2>
      {children}
    </section>
  );
}
