import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";

type Props = { href: string; children: ReactNode };

/** A quiet way elsewhere, big enough for a finger. */
export function TextLink({ href, children }: Props) {
  return (
    <Link href={href} className="touch-target relative font-medium text-accent-text hover:underline">
      {children}
    </Link>
  );
}
