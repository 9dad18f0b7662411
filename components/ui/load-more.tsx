import { Button } from "./button";

type Props = { label: string; busy?: boolean | undefined } & ({ href: string } | { onClick: () => void });

/** « Voir la suite » under a list. */
export function LoadMore({ label, busy, ...target }: Props) {
  return (
    <div className="flex justify-center px-5 py-3">
      {"href" in target ? (
        <Button size="sm" href={target.href} scroll={false}>
          {label}
        </Button>
      ) : (
        <Button size="sm" busy={busy} onClick={target.onClick}>
          {label}
        </Button>
      )}
    </div>
  );
}
