import { Plus } from "@/components/ui/icons/everyday";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type Props = { id: string; title: string; beside?: ReactNode; actions?: ReactNode };

/** The title of a part of the properties, how much there is of it, and what one can do. */
export function SectionHead({ id, title, beside, actions }: Props) {
  return (
    <div className="mb-1 flex min-h-6 items-center gap-1.5">
      <h2 id={id} className="text-sm font-semibold">
        {title}
      </h2>
      {beside ? <span className="text-sm text-ink-3">{beside}</span> : null}
      <span className="ml-auto flex items-center gap-1">{actions}</span>
    </div>
  );
}

type AddProps = { open: boolean; onToggle: () => void; children: string };

/** Opens and closes the form for one more. */
export function AddButton({ open, onToggle, children }: AddProps) {
  return (
    <Button
      variant="quiet"
      size="xs"
      className="text-accent-text! [&_.lucide]:text-inherit!"
      icon={<Plus size={13} aria-hidden />}
      aria-expanded={open}
      onClick={onToggle}
    >
      {children}
    </Button>
  );
}
