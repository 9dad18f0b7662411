import type { Icon } from "@/components/ui/icon";
import {
  AppWindow,
  BookOpen,
  Building,
  Calendar,
  Headphones,
  IdCard,
  KeyRound,
  Keyboard,
  Laptop,
  Lightbulb,
  MessageCircle,
  Printer,
  Projector,
  Smartphone,
  Wifi,
  Wrench,
} from "@/components/ui/icons/category";
import { Ellipsis, FileText, Monitor } from "@/components/ui/icons/everyday";
import type { CategoryIcon as IconName } from "@/lib/categories/schema";

const drawings: Record<IconName, Icon> = {
  monitor: Monitor,
  laptop: Laptop,
  smartphone: Smartphone,
  printer: Printer,
  projector: Projector,
  headphones: Headphones,
  keyboard: Keyboard,
  wifi: Wifi,
  "key-round": KeyRound,
  "app-window": AppWindow,
  badge: IdCard,
  building: Building,
  lightbulb: Lightbulb,
  wrench: Wrench,
  "book-open": BookOpen,
  calendar: Calendar,
  "file-text": FileText,
  "message-circle": MessageCircle,
  ellipsis: Ellipsis,
};

type Props = {
  name: string;
  /** Its name for everyone; without it the drawing only decorates a word beside it. */
  label?: string | undefined;
  size?: number | undefined;
  className?: string | undefined;
};

/** A category's drawing, in quiet ink. */
export function CategoryIcon({ name, label, size = 16, className = "shrink-0 text-ink-3" }: Props) {
  const Drawing = drawings[name as IconName] as Icon | undefined;
  const Icon = Drawing ?? Ellipsis;
  if (label === undefined) return <Icon size={size} className={className} aria-hidden />;
  return (
    <span role="img" aria-label={label} data-tip={label} className={className}>
      <Icon size={size} aria-hidden />
    </span>
  );
}
