import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDMMF } from "@prisma/internals";

export type ExpectedColumn = {
  column: string;
  type: string;
  nullable: boolean;
  default: string | null;
  autoIncrement: boolean;
};
export type ExpectedKey = { name: string; kind: "primary" | "unique" | "index"; columns: string };
export type ExpectedForeignKey = { columns: string; references: string; onDelete: string };
export type ExpectedTable = { columns: ExpectedColumn[]; keys: ExpectedKey[]; foreignKeys: ExpectedForeignKey[] };

type Datamodel = Awaited<ReturnType<typeof getDMMF>>["datamodel"];
type Model = Datamodel["models"][number];
type Field = Model["fields"][number];

const PLAIN_TYPES: Record<string, string> = { Int: "int", BigInt: "bigint", Boolean: "tinyint", Json: "json" };

function columnType(datamodel: Datamodel, field: Field): string {
  if (field.kind === "enum") {
    const values = datamodel.enums.find(({ name }) => name === field.type)?.values ?? [];
    return `enum(${values.map(({ name }) => `'${name}'`).join(",")})`;
  }
  const [native, lengths] = field.nativeType ?? [];
  if (native) return `${native.toLowerCase()}${lengths && lengths.length > 0 ? `(${lengths.join(",")})` : ""}`;
  const plain = PLAIN_TYPES[field.type];
  if (!plain) throw new Error(`${field.name} needs a native type`);
  return plain;
}

function columnDefault(field: Field): string | null {
  if (!field.hasDefaultValue) return null;
  const value = field.default as unknown;
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "object" && value !== null)
    return (value as { name: string }).name === "now" ? "current_timestamp(3)" : null;
  return String(value);
}

function expectedColumn(datamodel: Datamodel, field: Field): ExpectedColumn {
  const value = field.default as { name?: string } | undefined;
  return {
    column: field.name,
    type: columnType(datamodel, field),
    nullable: !field.isRequired,
    default: columnDefault(field),
    autoIncrement: field.hasDefaultValue && value?.name === "autoincrement",
  };
}

function expectedKeys(datamodel: Datamodel, model: Model): ExpectedKey[] {
  return datamodel.indexes
    .filter((index) => index.model === model.name)
    .map((index) => {
      const columns = index.fields.map(({ name }) => name).join(",");
      const suffix = index.type === "unique" ? "key" : "idx";
      const name =
        index.type === "id" ? "PRIMARY" : (index.dbName ?? `${model.name}_${columns.replaceAll(",", "_")}_${suffix}`);
      return { name, kind: index.type === "id" ? "primary" : index.type === "unique" ? "unique" : "index", columns };
    });
}

function expectedForeignKeys(model: Model): ExpectedForeignKey[] {
  return model.fields
    .filter((field) => field.kind === "object" && (field.relationFromFields?.length ?? 0) > 0)
    .map((field) => {
      const from = field.relationFromFields ?? [];
      const optional = from.every((name) => !model.fields.find((candidate) => candidate.name === name)?.isRequired);
      const onDelete = field.relationOnDelete ?? (optional ? "SetNull" : "Restrict");
      const spelled: Record<string, string> = {
        SetNull: "SET NULL",
        Restrict: "RESTRICT",
        Cascade: "CASCADE",
        NoAction: "NO ACTION",
      };
      return {
        columns: from.join(","),
        references: `${field.type}(${(field.relationToFields ?? []).join(",")})`,
        onDelete: spelled[onDelete] ?? onDelete,
      };
    });
}

/** What the Prisma schema says the database should hold, by table; throws when the schema does not parse. */
export async function expectedSchema(folder: string): Promise<Map<string, ExpectedTable>> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".prisma"))
    .map((file): [string, string] => [join(folder, file), readFileSync(join(folder, file), "utf8")]);
  const { datamodel } = await getDMMF({ datamodel: files });
  return new Map(
    datamodel.models.map((model) => [
      model.name,
      {
        columns: model.fields
          .filter((field) => field.kind !== "object")
          .map((field) => expectedColumn(datamodel, field)),
        keys: expectedKeys(datamodel, model),
        foreignKeys: expectedForeignKeys(model),
      },
    ]),
  );
}
