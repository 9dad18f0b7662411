import { Wrench } from "@/components/ui/icons/category";
import { ChartNoAxesColumn, GraduationCap, ShieldCheck } from "@/components/ui/icons/staff";
import type { Role } from "@/lib/platform/actor";

const drawings = { learner: GraduationCap, technician: Wrench, manager: ChartNoAxesColumn, admin: ShieldCheck };

/** The drawing that stands beside a role's name. */
export function RoleIcon({ role, size = 16 }: { role: Role; size?: number }) {
  const Drawing = drawings[role];
  return <Drawing size={size} className="shrink-0 text-ink-3" aria-hidden />;
}
