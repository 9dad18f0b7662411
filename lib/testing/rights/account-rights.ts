import { createApiToken } from "../../api-tokens/commands/create-api-token";
import { issueApiToken } from "../../api-tokens/commands/issue-api-token";
import { revokeApiToken } from "../../api-tokens/commands/revoke-api-token";
import { mintApiToken } from "../../platform/auth/api-token";
import { mintToken } from "../../platform/auth/one-time-token";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { markNotificationsRead } from "../../notifications/commands/mark-notifications-read";
import { changePassword } from "../../sign-in/commands/change-password";
import { chooseLanguage } from "../../sign-in/commands/choose-language";
import { confirmEmail } from "../../sign-in/commands/confirm-email";
import { register } from "../../sign-in/commands/register";
import { requestEmailConfirmation } from "../../sign-in/commands/request-email-confirmation";
import { requestPasswordReset } from "../../sign-in/commands/request-password-reset";
import { resetPassword } from "../../sign-in/commands/reset-password";
import { signIn } from "../../sign-in/commands/sign-in";
import { signOut } from "../../sign-in/commands/sign-out";
import { signOutDevice } from "../../sign-in/commands/sign-out-device";
import { signOutOtherDevices } from "../../sign-in/commands/sign-out-other-devices";
import { deviceReference } from "../../sign-in/device-reference";
import { createSession } from "../../sign-in/session-rows";
import { unique } from "../factories";
import { readTable, rightsOf, type Right } from "./right";
import { PASSWORD, type Scene } from "./scene";

export const accountTable = readTable(`
                           requester  follower  stranger  technician  restricted  manager  admin  anonymous  job
  sign in                  no         no        no        no          no          no       no     yes        no
  register                 no         no        no        no          no          no       no     yes        no
  ask for a reset          no         no        no        no          no          no       no     yes        no
  reset a password         no         no        no        no          no          no       no     yes        no
  ask for a confirmation   no         no        no        no          no          no       no     yes        no
  confirm an address       no         no        no        no          no          no       no     yes        no
  sign out                 yes        yes       yes       yes         yes         yes      yes    no         no
  sign out a device        yes        yes       yes       yes         yes         yes      yes    no         no
  sign out another's       gone       gone      gone      gone        gone        gone     gone   no         no
  sign out all devices     yes        yes       yes       yes         yes         yes      yes    no         no
  change the password      yes        yes       yes       yes         yes         yes      yes    no         no
  choose a language        yes        yes       yes       yes         yes         yes      yes    yes        no
  mark notifications read  yes        yes       yes       yes         yes         yes      yes    no         no
  make a token             no         no        no        no          no          no       no     yes        no
  make one's own token     yes        yes       yes       yes         yes         yes      yes    gone       gone
  make another's token     gone       gone      gone      gone        gone        gone     gone   gone       gone
  make a program's token   gone       gone      gone      gone        gone        gone     yes    gone       gone
  revoke a token           yes        yes       yes       yes         yes         yes      yes    gone       gone
  revoke another's token   gone       gone      gone      gone        gone        gone     gone   gone       gone
  revoke a program's token  gone      gone      gone      gone        gone        gone     yes    gone       gone
`);

const right = rightsOf(accountTable);
const HOUR_MS = 60 * 60_000;
const reading: "read"[] = ["read"];
const newPassword = "another-giraffe-on-a-tram";
const owner = (scene: Scene) => scene.me || scene.target.id;
const email = ({ target }: Scene) => ({ email: target.email });
const soon = () => new Date(Date.now() + HOUR_MS);

/** One more device of the person; gives how their list names it. */
async function anotherDevice(userId: number): Promise<string> {
  const { tokenVersion } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  const facts = { userId, tokenVersion, userAgent: "", address: "192.0.2.9", now: now() };
  return deviceReference(await db.$transaction((tx) => createSession(tx, facts)));
}

async function resetLink({ target }: Scene): Promise<string> {
  const { token, tokenHash } = mintToken();
  await db.passwordReset.create({ data: { tokenHash, userId: target.id, expiresAt: soon() } });
  return token;
}

async function confirmationLink({ target }: Scene): Promise<string> {
  const { token, tokenHash } = mintToken();
  await db.emailConfirmation.create({ data: { tokenHash, userId: target.id, expiresAt: soon() } });
  return token;
}

async function unconfirmed(scene: Scene) {
  await db.user.update({ where: { id: scene.target.id }, data: { emailConfirmedAt: null } });
  return email(scene);
}

async function withNotification(scene: Scene) {
  const { ticket } = scene;
  await db.notification.create({
    data: { userId: owner(scene), ticketId: ticket, kind: "replied", eventId: ticket },
  });
  return {};
}

async function aToken(userId: number): Promise<{ id: number }> {
  const { tokenHash } = mintApiToken();
  const facts = { userId, tokenHash, name: "Relevé", scopes: "read", tokenVersion: 0 };
  return db.apiToken.create({ data: facts, select: { id: true } });
}

/** The account of a program. */
const aProgram = () => db.user.create({ data: { name: "Relevés", service: true }, select: { id: true } });
const wanted = { name: "Relevé", scopes: reading };

/** How each act on one's own account is tried. */
export const accountRights: readonly Right[] = [
  right(signIn, "sign in", (scene) => ({ ...email(scene), password: PASSWORD })),
  right(register, "register", () => ({
    name: "Noé Petit",
    email: `${unique("n")}@example.test`,
    password: newPassword,
  })),
  right(requestPasswordReset, "ask for a reset", email),
  right(resetPassword, "reset a password", async (scene) => ({
    token: await resetLink(scene),
    password: newPassword,
  })),
  right(requestEmailConfirmation, "ask for a confirmation", unconfirmed),
  right(confirmEmail, "confirm an address", async (scene) => ({
    token: await confirmationLink(scene),
    password: PASSWORD,
  })),
  right(signOut, "sign out", () => ({})),
  right(signOutDevice, "sign out a device", async (scene) => ({ device: await anotherDevice(owner(scene)) })),
  right(signOutDevice, "sign out another's", async ({ target }) => ({ device: await anotherDevice(target.id) })),
  right(signOutOtherDevices, "sign out all devices", async (scene) => {
    await anotherDevice(owner(scene));
    return {};
  }),
  right(changePassword, "change the password", async (scene) => {
    await db.user.update({ where: { id: owner(scene) }, data: { passwordHash: scene.passwordHash } });
    return { current: PASSWORD, password: newPassword };
  }),
  right(chooseLanguage, "choose a language", () => ({ locale: "en" })),
  right(markNotificationsRead, "mark notifications read", withNotification),
  right(createApiToken, "make a token", (scene) => ({
    ...email(scene),
    password: PASSWORD,
    ...wanted,
  })),
  right(issueApiToken, "make one's own token", () => wanted),
  right(issueApiToken, "make another's token", ({ target }) => ({ ...wanted, holder: target.id })),
  right(issueApiToken, "make a program's token", async () => ({ ...wanted, holder: (await aProgram()).id })),
  right(revokeApiToken, "revoke a token", (scene) => aToken(owner(scene))),
  right(revokeApiToken, "revoke another's token", ({ target }) => aToken(target.id)),
  right(revokeApiToken, "revoke a program's token", async () => aToken((await aProgram()).id)),
];
