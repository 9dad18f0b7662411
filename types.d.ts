import type { Locale } from "@/lib/platform/i18n/locale";
import type messages from "./messages/fr.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
