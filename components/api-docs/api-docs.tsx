import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "@/components/layout/brand";
import { SkipLink } from "@/components/layout/skip-link";
import { anchorOf, Contents } from "./contents";
import { operationsOf, type Document } from "./document-parts";
import { FieldList, fieldsOf } from "./field-list";
import { OperationSection } from "./operation-section";
import { Prose } from "./prose";

function Group({ document, tag, address }: { document: Document; tag: Document["tags"][number]; address: string }) {
  return (
    <section id={anchorOf(tag.name)} className="mt-12 scroll-mt-4">
      <h2 lang="en" className="text-xl font-semibold tracking-[-0.01em]">
        {tag.name}
      </h2>
      <Prose text={tag.description} className="mt-1 text-ink-2" />
      <div className="mt-5 space-y-10">
        {operationsOf(document, tag.name).map((operation) => (
          <OperationSection key={operation.operationId} document={document} operation={operation} address={address} />
        ))}
      </div>
    </section>
  );
}

function Shapes({ document }: { document: Document }) {
  const t = useTranslations("apiDocs");
  return (
    <section id="shapes" className="mt-12 scroll-mt-4">
      <h2 className="text-xl font-semibold tracking-[-0.01em]">{t("shapes")}</h2>
      {Object.entries(document.components.schemas).map(([name, schema]) => (
        <section key={name} id={`shape-${name}`} className="mt-6 scroll-mt-4">
          <h3 lang="en" className="font-mono text-base font-semibold">
            {name}
          </h3>
          <Prose text={schema.description ?? ""} className="mt-0.5 mb-2 text-ink-2" />
          <FieldList fields={fieldsOf(schema)} />
        </section>
      ))}
    </section>
  );
}

type Props = {
  document: Document;
  /** Where the product runs. */
  origin: string;
  /** Where the mark leads. */
  home: string;
  /** The choice of the language, for who has none in their account. */
  languages?: ReactNode;
};

/** The REST API for people: the document, readable. */
export function ApiDocs({ document, origin, home, languages }: Props) {
  const t = useTranslations("apiDocs");
  const skip = useTranslations("layout")("skipToContent");
  const base = document.servers[0]?.url ?? "";
  return (
    <div className="mx-auto max-w-280 px-4 pb-16 text-[15px] leading-6 sm:px-6">
      <SkipLink>{skip}</SkipLink>
      <header className="flex flex-wrap items-center justify-between gap-3 py-5">
        <Brand href={home} size={28} />
        {languages}
      </header>
      <div className="lg:grid lg:grid-cols-[232px_minmax(0,1fr)] lg:gap-10">
        <nav aria-label={t("contents")} className="text-sm">
          <details className="rounded-lg border border-line bg-surface px-3 py-1 lg:hidden">
            <summary className="cursor-pointer py-2.5 font-medium">{t("contents")}</summary>
            <Contents document={document} />
          </details>
          <div className="sticky top-0 hidden max-h-dvh overflow-y-auto py-2 lg:block">
            <Contents document={document} />
          </div>
        </nav>
        <main id="content" tabIndex={-1} className="min-w-0 pt-6 outline-none lg:pt-0">
          <h1 className="text-2xl font-semibold tracking-[-0.02em]">{t("title")}</h1>
          <p className="mt-1 text-md text-ink-2">{t("intro")}</p>
          <p className="mt-1 text-ink-2">
            {t("inEnglish")}{" "}
            <a href={`${base}/openapi.json`} className="font-medium text-accent-text underline">
              {t("document")}
            </a>
          </p>
          <Prose text={document.info.description} className="mt-6 max-w-prose" />
          {document.tags.map((tag) => (
            <Group key={tag.name} document={document} tag={tag} address={`${origin}${base}`} />
          ))}
          <Shapes document={document} />
        </main>
      </div>
    </div>
  );
}
