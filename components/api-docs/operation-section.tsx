import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { AnswerList, ErrorList } from "./answer-list";
import { CodeSample } from "./code-sample";
import { curlExample } from "./curl-example";
import { parametersOf, type Document, type PlacedOperation } from "./document-parts";
import { FieldList, fieldsOf } from "./field-list";
import { Prose } from "./prose";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-4">
      <h4 className="mb-1.5 text-sm font-semibold text-ink-2">{title}</h4>
      <div className="space-y-2">{children}</div>
    </section>
  );
}

function ScopeOf({ security }: Pick<PlacedOperation, "security">) {
  const t = useTranslations("apiDocs");
  const [scope] = security[0]?.token ?? [];
  if (security.length === 0) return <Badge size="sm">{t("noToken")}</Badge>;
  return <Badge size="sm">{scope === undefined ? t("anyToken") : t("scope", { scope })}</Badge>;
}

type Props = { document: Document; operation: PlacedOperation; address: string };

/** One operation: what it does, what it takes, what it gives. */
export function OperationSection({ document, operation, address }: Props) {
  const t = useTranslations("apiDocs");
  const { operationId, method, path, summary, description, security, requestBody, responses } = operation;
  const parameters = parametersOf(document, operation);
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  const answers = Object.entries(responses);
  return (
    <section
      id={operationId}
      aria-labelledby={`${operationId}-title`}
      className="scroll-mt-4 border-t border-line pt-5"
    >
      <h3 id={`${operationId}-title`} lang="en" className="text-lg font-semibold">
        {summary}
      </h3>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <code className="font-mono text-sm break-all">
          <b className="font-semibold text-accent-text">{method}</b> {path}
        </code>
        <ScopeOf security={security} />
      </p>
      <Prose text={description} className="mt-2 max-w-prose" />
      <Part title={t("request")}>
        <CodeSample>{curlExample(document, operation, address)}</CodeSample>
      </Part>
      {parameters.length > 0 ? (
        <Part title={t("parameters")}>
          <FieldList
            fields={parameters.map((parameter) => ({ ...parameter, required: parameter.required === true }))}
          />
        </Part>
      ) : null}
      {body?.properties ? (
        <Part title={t("body")}>
          <FieldList fields={fieldsOf(body)} />
        </Part>
      ) : null}
      <Part title={t("answers")}>
        <AnswerList answers={answers.filter(([status]) => Number(status) < 400)} />
      </Part>
      <Part title={t("errors")}>
        <ErrorList errors={answers.filter(([status]) => Number(status) >= 400)} />
      </Part>
    </section>
  );
}
