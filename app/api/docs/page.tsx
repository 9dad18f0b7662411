import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { apiDocument } from "@/app/api/v1/api-document";
import { ApiDocs } from "@/components/api-docs/api-docs";
import type { Document } from "@/components/api-docs/document-parts";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { currentActor } from "@/lib/platform/auth/current-actor";
import { env } from "@/lib/platform/env";
import { chooseGuestLanguageAction } from "@/lib/sign-in/actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apiDocs");
  return { title: t("title") };
}

const languages = [
  { code: "fr", name: "Français" },
  { code: "en", name: "English" },
];

export default async function ApiDocsPage() {
  const [actor, t, locale] = await Promise.all([currentActor(), getTranslations("layout"), getLocale()]);
  const choice = actor ? null : (
    <LanguageSwitch label={t("language")} current={locale} languages={languages} action={chooseGuestLanguageAction} />
  );
  return (
    <ApiDocs
      document={apiDocument() as unknown as Document}
      origin={env().APP_URL}
      home={actor ? "/" : "/login"}
      languages={choice}
    />
  );
}
