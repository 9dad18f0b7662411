import { useTranslations } from "next-intl";
import { shapeOf, typePhrase, type Schema } from "./document-parts";
import { Prose } from "./prose";

export type Field = { name: string; schema: Schema; required: boolean; description?: string | undefined };

/** The fields of an object, those it needs first said so. */
export function fieldsOf({ properties = {}, required = [] }: Schema): Field[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    required: required.includes(name),
    description: schema.description,
  }));
}

function TypeOf({ schema }: { schema: Schema }) {
  const shape = shapeOf(schema);
  const phrase = typePhrase(schema);
  const look = "min-w-0 font-mono text-xs break-words text-ink-2";
  if (shape === undefined) return <span className={look}>{phrase}</span>;
  return (
    <a href={`#shape-${shape}`} className={`${look} text-accent-text underline`}>
      {phrase}
    </a>
  );
}

/** What is sent or comes back, name by name. */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  const t = useTranslations("apiDocs");
  return (
    <dl className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {fields.map(({ name, schema, required, description }) => (
        <div key={name} className="px-3 py-2">
          <dt className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <code className="font-mono text-sm font-semibold break-all">{name}</code>
            <TypeOf schema={schema} />
            {required ? <span className="text-xs text-ink-2">{t("required")}</span> : null}
            {schema.default === undefined ? null : (
              <span className="font-mono text-xs text-ink-2">= {JSON.stringify(schema.default)}</span>
            )}
          </dt>
          <dd className="mt-0.5 text-ink-2">{description === undefined ? null : <Prose text={description} />}</dd>
          {schema.properties ? (
            <dd className="mt-2">
              <FieldList fields={fieldsOf(schema)} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
