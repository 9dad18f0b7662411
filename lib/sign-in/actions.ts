"use server";

import { redirect } from "next/navigation";
import { homeOf } from "../platform/actor";
import { createAction, createFormAction } from "../platform/action";
import { beginSession, endSession, rememberLocale } from "../platform/auth/session-cookie";
import { chooseLanguage } from "./commands/choose-language";
import { signIn } from "./commands/sign-in";
import { signOut } from "./commands/sign-out";
import type { ChooseLanguage } from "./schema";

const languageOf = (form: FormData) => ({ locale: form.get("locale") }) as ChooseLanguage;
const keepLanguage = { answer: ({ locale }: ChooseLanguage) => rememberLocale(locale) };

export const signInAction = createAction(signIn, {
  as: "anonymous",
  answer: async (started) => {
    await beginSession(started);
    return { home: homeOf(started.user.role) };
  },
});

export const signOutAction = createFormAction(signOut, () => ({}), {
  answer: async () => {
    await endSession();
    redirect("/login");
  },
});

export const chooseLanguageAction = createFormAction(chooseLanguage, languageOf, keepLanguage);

/** The same before signing in. */
export const chooseGuestLanguageAction = createFormAction(chooseLanguage, languageOf, {
  as: "anonymous",
  ...keepLanguage,
});
