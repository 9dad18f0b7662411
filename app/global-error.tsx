"use client";

import "./globals.css";

/** The last net, where not even the language is known: both, without the shell. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="fr">
      <body>
        <main className="m-auto grid max-w-110 justify-items-center gap-3 px-5 py-24 text-center">
          <h1 className="text-xl font-semibold">AppTicket</h1>
          <p>Quelque chose n’a pas fonctionné. Rien n’est perdu.</p>
          <p lang="en">Something went wrong. Nothing is lost.</p>
          <button type="button" className="h-11 rounded-lg bg-accent px-4 text-on-accent" onClick={reset}>
            Réessayer · <span lang="en">Try again</span>
          </button>
          {error.digest ? <p className="text-sm text-ink-3 select-all">{error.digest}</p> : null}
        </main>
      </body>
    </html>
  );
}
