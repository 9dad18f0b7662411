import clsx from "clsx";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import { ErrorDrawing, type ErrorDrawingKind } from "./error-drawing";

type Props = {
  kind: ErrorDrawingKind;
  title: ReactNode;
  /** What happened, and what to do. */
  children: ReactNode;
  actions?: ReactNode;
  /** What to tell the team, small. */
  reference?: ReactNode;
  /** A page of its own, with the mark, where no shell stands around it. */
  standalone?: boolean | undefined;
};

/** A page that says what happened and what to do, in words. */
export function ErrorPage({ kind, title, children, actions, reference, standalone }: Props) {
  const content = (
    <div
      className={clsx(
        "m-auto grid max-w-110 justify-items-center gap-2 px-5 py-12 text-center",
        standalone && "sm:pb-32",
      )}
    >
      <ErrorDrawing kind={kind} />
      <h1 className="mt-4 text-xl font-semibold tracking-tight text-balance">{title}</h1>
      <div className="text-md text-balance text-ink-2">{children}</div>
      {actions ? <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div> : null}
      {reference ? <p className="mt-4 text-sm text-ink-3 select-all">{reference}</p> : null}
    </div>
  );
  if (!standalone) return content;
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="px-5 py-4">
        <Brand href="/" />
      </header>
      <main id="content" className="grid flex-1">
        {content}
      </main>
    </div>
  );
}
