import { env } from "../platform/env";
import { translatorFor } from "../platform/i18n/translator";
import { layOut } from "../platform/mail/letter";

export type Addressee = { name: string; locale: string | null };
type Kind = "reset" | "confirm" | "repeated" | "invitation" | "changed";

const pathOf: Record<Kind, (token: string) => string> = {
  reset: (token) => `/reset-password/${token}`,
  confirm: (token) => `/confirm-email/${token}`,
  repeated: () => "/login",
  invitation: (token) => `/reset-password/${token}`,
  changed: () => "/forgot-password",
};

/** Writes one of the sign-in's letters in its reader's language; `token` is the secret of its link, where it has one. */
export function writeLetter(kind: Kind, addressee: Addressee, token = "") {
  const { language, t } = translatorFor(addressee.locale);
  const say = (part: "subject" | "body" | "action" | "closing") => t(`mail.${kind}.${part}`);
  return layOut({
    language,
    subject: say("subject"),
    greeting: t("mail.greeting", { name: addressee.name }),
    paragraphs: [say("body")],
    action: { label: say("action"), url: new URL(pathOf[kind](token), env().APP_URL).href },
    closing: [say("closing")],
  });
}
