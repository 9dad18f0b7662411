import { ConsoleError } from "./console-error";
import type { Word, Words } from "./words";

const CERTIFICATE =
  /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS|EPROTO|ERR_SSL|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH/;

/** The codes down the chain of causes: `fetch` says only that it failed. */
function codesOf(thrown: unknown): string[] {
  const codes: string[] = [];
  for (let error = thrown; error instanceof Error && codes.length < 10; error = error.cause) {
    codes.push(error.name);
    if ("code" in error && typeof error.code === "string") codes.push(error.code);
    if (error instanceof AggregateError) codes.push(...error.errors.flatMap(codesOf));
  }
  return codes;
}

/** Whether the connection broke, so that nobody knows if the request arrived. */
export function isConnectionLoss(thrown: unknown): boolean {
  return codesOf(thrown).some((code) =>
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|ETIMEDOUT|ECONNABORTED|UND_ERR_(HEADERS|BODY)_TIMEOUT|TimeoutError)$/.test(code),
  );
}

type Where = { address: string; t: Words; reads: boolean };

/** What kept a request from being answered, in words that say what to do: of a write that broke nobody knows whether it is done. */
export function networkFailure(thrown: unknown, { address, t, reads }: Where): ConsoleError {
  const codes = codesOf(thrown);
  const said = (word: Word) => new ConsoleError("network", t(word, { address }), { code: "network" });
  const has = (pattern: RegExp) => codes.some((code) => pattern.test(code));
  if (has(CERTIFICATE)) return said("network.certificate");
  if (has(/^(ENOTFOUND|EAI_AGAIN)$/)) return said("network.unknownHost");
  if (has(/^ECONNREFUSED$/)) return said("network.refused");
  if (has(/TIMEOUT|ETIMEDOUT|TimeoutError/)) return said("network.silent");
  return said(reads ? "network.broke" : "network.lost");
}
