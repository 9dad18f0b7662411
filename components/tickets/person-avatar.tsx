import { Avatar, type AvatarSize } from "@/components/ui/avatar";
import type { PersonRef } from "@/lib/tickets/rows";

type Props = {
  person: PersonRef;
  size?: AvatarSize | undefined;
  you?: boolean | undefined;
  /** Its name where it doesn't stand beside it. */
  labelled?: boolean | undefined;
  className?: string | undefined;
};

/** A person's initials on the colour they have everywhere. */
export function PersonAvatar({ person, size = 24, you, labelled, className }: Props) {
  return (
    <Avatar
      name={person.name}
      id={String(person.id)}
      size={size}
      you={you}
      label={labelled ? person.name : undefined}
      className={className}
    />
  );
}
