import { useFormatter, useTranslations } from "next-intl";

const KB = 1024;

/** Gives the function that says a size, such as 340 Ko or 2,4 Mo. */
export function useBytes(): (bytes: number) => string {
  const t = useTranslations("files.size");
  const format = useFormatter();
  return (bytes) => {
    if (bytes < KB) return t("bytes", { count: bytes });
    if (bytes < KB * KB) return t("kb", { count: format.number(Math.round(bytes / KB)) });
    return t("mb", { count: format.number(bytes / (KB * KB), { maximumFractionDigits: 1 }) });
  };
}
