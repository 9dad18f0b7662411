import { mintToken } from "../platform/auth/one-time-token";
import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import { reachesPeople, sendMail } from "../platform/mail/mail";
import type { RecordedEvent, Subscriber } from "../platform/outbox/subscriber";
import { writeLetter, type Addressee } from "./letters";

type Person = Addressee & { id: number; email: string };

async function findPerson(id: number): Promise<Person | null> {
  const user = await db.user.findFirst({
    where: { id, active: true, contact: false },
    select: { id: true, name: true, email: true, locale: true },
  });
  return user?.email ? { ...user, email: user.email } : null;
}

const usable = (id: unknown, userId: number) => ({ id: Number(id), userId, usedAt: null, expiresAt: { gt: now() } });

/** Gives the row of a reset a new token; null when it was used or ran out meanwhile. */
async function tokenOfReset(event: RecordedEvent): Promise<string | null> {
  const { token, tokenHash } = mintToken();
  const { count } = await db.passwordReset.updateMany({
    where: usable(event.data["resetId"], event.subjectId),
    data: { tokenHash },
  });
  return count === 1 ? token : null;
}

async function tokenOfConfirmation(event: RecordedEvent): Promise<string | null> {
  const { token, tokenHash } = mintToken();
  const where = usable(event.data["confirmationId"], event.subjectId);
  const { count } = await db.emailConfirmation.updateMany({ where, data: { tokenHash } });
  return count === 1 ? token : null;
}

/** The administrator was shown a link of their own; the mail carries a second one, of the same invitation. */
async function tokenOfInvitation(event: RecordedEvent): Promise<string | null> {
  const invitation = await db.invitation.findFirst({
    where: usable(event.data["invitationId"], event.subjectId),
    select: { userId: true, invitedById: true, expiresAt: true },
  });
  if (!invitation) return null;
  const { token, tokenHash } = mintToken();
  await db.invitation.create({ data: { ...invitation, tokenHash, createdAt: now() }, select: { id: true } });
  return token;
}

async function letterFor(event: RecordedEvent, person: Person) {
  const write = (kind: Parameters<typeof writeLetter>[0], token: string | null) =>
    token === null ? null : writeLetter(kind, person, token);
  switch (event.name) {
    case "user.passwordResetRequested":
      return write("reset", await tokenOfReset(event));
    case "user.emailConfirmationRequested":
      return write("confirm", await tokenOfConfirmation(event));
    case "user.registrationRepeated":
      return write("repeated", "");
    case "user.passwordChanged":
    case "user.passwordReset":
      return write("changed", "");
    // Without mail that reaches people the administrator passes the link on.
    case "user.invited":
    case "user.invitationRenewed":
      return reachesPeople() ? write("invitation", await tokenOfInvitation(event)) : null;
    default:
      return null;
  }
}

/**
 * Writes to people about their sign-in. Tokens are minted here, when the mail is sent, so that none is ever stored or
 * recorded; an event delivered twice sends a second mail, whose link replaces the first one's.
 */
export const signInMailSubscriber: Subscriber = {
  name: "sign-in-mail",
  events: [
    "user.passwordResetRequested",
    "user.emailConfirmationRequested",
    "user.registrationRepeated",
    "user.passwordChanged",
    "user.passwordReset",
    "user.invited",
    "user.invitationRenewed",
  ],
  deliver: async (event) => {
    const person = await findPerson(event.subjectId);
    const letter = person && (await letterFor(event, person));
    if (letter) await sendMail({ ...letter, key: `event-${String(event.id)}`, to: person.email });
  },
};
