import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { MissingFile } from "@/lib/attachments/rows";

/** Files that tickets name and the storage does not have: somebody has to look for them in a backup. */
export function MissingFiles({ files }: { files: readonly MissingFile[] }) {
  const t = useTranslations("admin.deliveries");
  if (files.length === 0) return null;
  return (
    <Banner tone="danger" rounded className="mb-3">
      <p>{t("missingFiles", { count: files.length })}</p>
      <ul>
        {files.map(({ name, ticketNumber }, index) => (
          <li key={index} className="wrap-anywhere">
            {name}
            {ticketNumber === null ? null : (
              <>
                {" · "}
                <Link href={`/tickets/${String(ticketNumber)}`} className="underline underline-offset-2">
                  #{ticketNumber}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
