import type { ReactNode } from "react";
import { Button } from "./button";
import { Plus } from "./icons/everyday";

type Props = { onClick: () => void; children: ReactNode };

/** Opens the dialog in which something new is made. */
export function NewButton({ onClick, children }: Props) {
  return (
    <Button variant="primary" icon={<Plus size={16} aria-hidden />} aria-haspopup="dialog" onClick={onClick}>
      {children}
    </Button>
  );
}
