import { useTranslations } from "next-intl";
import { operationsOf, type Document } from "./document-parts";

/** A tag's name as a part of an address. */
export const anchorOf = (tag: string) => tag.toLowerCase().replace(/[^a-z]+/g, "-");

const link = "touch-target relative block py-1 text-ink-2 hover:text-ink hover:underline";

/** All operations by tag, and the objects. */
export function Contents({ document }: { document: Document }) {
  const t = useTranslations("apiDocs");
  return (
    <ul className="space-y-3">
      {document.tags.map(({ name }) => (
        <li key={name}>
          <a href={`#${anchorOf(name)}`} lang="en" className={`${link} font-semibold text-ink`}>
            {name}
          </a>
          <ul lang="en">
            {operationsOf(document, name).map(({ operationId, summary }) => (
              <li key={operationId}>
                <a href={`#${operationId}`} className={link}>
                  {summary}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
      <li>
        <a href="#shapes" className={`${link} font-semibold text-ink`}>
          {t("shapes")}
        </a>
      </li>
    </ul>
  );
}
