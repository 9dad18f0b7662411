import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { centreTimeZone } from "../centre";
import { isLocale, LOCALE_COOKIE, preferredLocale } from "./locale";

const messages = { fr, en };

/** The language of a request: the choice kept in a cookie at sign-in, else the browser's, else French. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : preferredLocale((await headers()).get("accept-language"));
  return { locale, messages: messages[locale], timeZone: await centreTimeZone(), now: new Date() };
});
