import clsx from "clsx";
import { useTranslations } from "next-intl";
import { CodeSample } from "./code-sample";
import { shapeOf, typePhrase, type Answer } from "./document-parts";
import { FieldList, fieldsOf } from "./field-list";
import { Prose } from "./prose";

type Answered = readonly (readonly [status: string, answer: Answer])[];

function Status({ status }: { status: string }) {
  const refused = Number(status) >= 400;
  return (
    <code
      className={clsx("font-mono text-sm font-semibold", refused ? "text-danger-text" : "text-status-resolved-text")}
    >
      {status}
    </code>
  );
}

function AnswerBody({ answer }: { answer: Answer }) {
  const t = useTranslations("apiDocs");
  const [content] = Object.entries(answer.content ?? {});
  if (!content) return <p className="mt-1 text-ink-2">{t("nothing")}</p>;
  const [mediaType, { schema = {}, example }] = content;
  const shape = shapeOf(schema);
  return (
    <>
      <p className="mt-1 font-mono text-xs text-ink-2">
        {mediaType}
        {shape === undefined || schema.properties ? null : (
          <>
            {" · "}
            <a href={`#shape-${shape}`} className="text-accent-text underline">
              {typePhrase(schema)}
            </a>
          </>
        )}
      </p>
      {schema.properties ? (
        <div className="mt-2">
          <FieldList fields={fieldsOf(schema)} />
        </div>
      ) : null}
      {example === undefined ? null : (
        <details className="mt-2">
          <summary className="touch-target relative w-fit cursor-pointer font-medium text-accent-text">
            {t("example")}
          </summary>
          <div className="mt-2">
            <CodeSample>{JSON.stringify(example, null, 2)}</CodeSample>
          </div>
        </details>
      )}
    </>
  );
}

/** What all answers have in common is said once, for all. */
const ownHeaders = ({ headers = {} }: Answer) =>
  Object.entries(headers).flatMap(([name, { description }]) =>
    description === undefined ? [] : [{ name, description }],
  );

/** What comes back when all is well. */
export function AnswerList({ answers }: { answers: Answered }) {
  return answers.map(([status, answer]) => (
    <div key={status} className="rounded-lg border border-line bg-surface px-3 py-2">
      <div className="flex gap-3">
        <Status status={status} />
        <Prose text={answer.description} className="text-ink-2" />
      </div>
      <AnswerBody answer={answer} />
      {ownHeaders(answer).map(({ name, description }) => (
        <div key={name} className="mt-2 flex flex-wrap gap-x-3">
          <code className="font-mono text-sm">{name}</code>
          <Prose text={description} className="text-ink-2" />
        </div>
      ))}
    </div>
  ));
}

/** When each error comes back; all have the same shape. */
export function ErrorList({ errors }: { errors: Answered }) {
  return (
    <dl className="space-y-1">
      {errors.map(([status, { description }]) => (
        <div key={status} className="flex gap-3">
          <dt>
            <Status status={status} />
          </dt>
          <dd className="min-w-0 text-ink-2">
            <Prose text={description} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
