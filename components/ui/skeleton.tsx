import clsx from "clsx";

type Props = { className?: string | undefined };

/** A grey shape where something will be; give it its size by class. */
export function Skeleton({ className = "h-2.5 w-full" }: Props) {
  return <span aria-hidden className={clsx("block rounded-[5px] bg-ink-3/16", className)} />;
}

type GroupProps = { label: string; children: React.ReactNode; className?: string | undefined };

/** Skeletons that appear after 300 ms, spoken once as « Chargement ». */
export function SkeletonGroup({ label, children, className }: GroupProps) {
  return (
    <div role="status" aria-busy className={clsx("appear-late", className)}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}
