"use server";

import { redirect } from "next/navigation";
import { createAction, createFormAction } from "../platform/action";
import { homeOf, type Role } from "../platform/actor";
import {
  beginSession,
  endSession,
  rememberLocale,
  renewSession,
  type StartedSession,
} from "../platform/auth/session-cookie";
import { changePassword } from "./commands/change-password";
import { chooseLanguage } from "./commands/choose-language";
import { confirmEmail } from "./commands/confirm-email";
import { register } from "./commands/register";
import { requestEmailConfirmation } from "./commands/request-email-confirmation";
import { requestPasswordReset } from "./commands/request-password-reset";
import { resetPassword } from "./commands/reset-password";
import { signIn } from "./commands/sign-in";
import { signOut } from "./commands/sign-out";
import { signOutDevice } from "./commands/sign-out-device";
import { signOutOtherDevices } from "./commands/sign-out-other-devices";
import { STEADY_MS, type ChooseLanguage } from "./schema";

type Started = StartedSession & { user: { role: Role } };
const enter = async (started: Started) => {
  await beginSession(started);
  return { home: homeOf(started.user.role) };
};
const languageOf = (form: FormData) => ({ locale: form.get("locale") }) as ChooseLanguage;
const keepLanguage = { answer: ({ locale }: ChooseLanguage) => rememberLocale(locale) };

export const signInAction = createAction(signIn, { as: "anonymous", answer: enter });

export const signOutAction = createFormAction(signOut, () => ({}), {
  answer: async () => {
    await endSession();
    redirect("/login");
  },
});

export const registerAction = createAction(register, { as: "anonymous", noSoonerThanMs: STEADY_MS });

export const confirmEmailAction = createAction(confirmEmail, { as: "anonymous", answer: enter });

export const requestEmailConfirmationAction = createAction(requestEmailConfirmation, {
  as: "anonymous",
  noSoonerThanMs: STEADY_MS,
});

export const requestPasswordResetAction = createAction(requestPasswordReset, {
  as: "anonymous",
  noSoonerThanMs: STEADY_MS,
});

export const resetPasswordAction = createAction(resetPassword, { as: "anonymous" });

export const changePasswordAction = createAction(changePassword, {
  answer: async ({ sessionId }) => {
    if (sessionId !== null) await renewSession(sessionId);
    return null;
  },
});

export const signOutDeviceAction = createAction(signOutDevice);

export const signOutOtherDevicesAction = createAction(signOutOtherDevices);

export const chooseLanguageAction = createFormAction(chooseLanguage, languageOf, keepLanguage);

/** The same before signing in. */
export const chooseGuestLanguageAction = createFormAction(chooseLanguage, languageOf, {
  as: "anonymous",
  ...keepLanguage,
});
