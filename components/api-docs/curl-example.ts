import { parametersOf, type Document, type PlacedOperation } from "./document-parts";

const SAMPLES: Readonly<Record<string, string>> = { number: "1042", limit: "50" };
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** A line of a shell that makes the request. */
export function curlExample(document: Document, operation: PlacedOperation, address: string): string {
  const { method, security, requestBody } = operation;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => SAMPLES[name] ?? "12");
  const sent = Object.entries(requestBody?.content ?? {})[0];
  const repeatable = parametersOf(document, operation).some(({ name }) => name === "Idempotency-Key");
  const lines = [
    `curl ${method === "GET" ? "" : `-X ${method} `}${quoted(`${address}${path}`)}`,
    ...(security.length > 0 ? [`-H "Authorization: Bearer $TOKEN"`] : []),
    ...(repeatable ? [`-H "Idempotency-Key: $(uuidgen)"`] : []),
    ...(sent ? [`-H ${quoted(`Content-Type: ${sent[0]}`)}`] : []),
    ...(sent
      ? [sent[1].example === undefined ? "--data-binary @file" : `-d ${quoted(JSON.stringify(sent[1].example))}`]
      : []),
  ];
  return lines.join(" \\\n  ");
}
