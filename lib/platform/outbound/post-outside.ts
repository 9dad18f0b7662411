import { lookup, type LookupAddress } from "node:dns";
import { request as httpRequest, type ClientRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import type { BlockList, LookupFunction } from "node:net";
import { isPermittedAddress } from "./permitted-address";
import { urlRefusal } from "./permitted-url";

/** What the product may reach, how it finds names, and how long it waits. */
export type Outside = {
  /** Networks of the centre's own that may be reached although nobody else could. */
  allowed: BlockList;
  /** All addresses that a name has now. */
  resolve: (hostname: string) => Promise<LookupAddress[]>;
  timeLimitMs: number;
  answerLimitBytes: number;
};

/** Why a request got no answer that counts. */
export type PostFailure = "refused" | "unknownHost" | "certificate" | "connection" | "timeout" | "answerTooLarge";
export type PostAnswer = { status: number; body: string; retryAfter: string | null };
export type PostOutcome = PostAnswer | { failure: PostFailure };

class Refused extends Error {}
class UnknownHost extends Error {}
class TooLarge extends Error {}

const TIME_LIMIT_MS = 10_000;
const ANSWER_LIMIT_BYTES = 64 * 1_024;

const systemResolve = (hostname: string) =>
  new Promise<LookupAddress[]>((resolve, reject) => {
    lookup(hostname, { all: true }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses);
    });
  });

/** The way outside with the product's usual limits: 10 s and 64 kB. */
export function outsideOf(allowed: BlockList): Outside {
  return { allowed, resolve: systemResolve, timeLimitMs: TIME_LIMIT_MS, answerLimitBytes: ANSWER_LIMIT_BYTES };
}

/**
 * Finds a name for a connection and refuses it unless all of its addresses are permitted. The socket connects to exactly what this
 * gives: between the check and the connection nothing is asked again, so a name that changes its mind gains nothing.
 */
function guardedLookup({ allowed, resolve }: Outside): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) done(new UnknownHost(), []);
        else if (!addresses.every(({ address }) => isPermittedAddress(address, allowed))) done(new Refused(), []);
        else if (options.all) done(null, addresses);
        else done(null, first.address, first.family);
      },
      () => {
        done(new UnknownHost(), []);
      },
    );
  };
}

function failureOf(error: unknown): PostFailure {
  if (error instanceof Refused) return "refused";
  if (error instanceof UnknownHost) return "unknownHost";
  if (error instanceof TooLarge) return "answerTooLarge";
  const { code = "" } = error as { code?: string };
  return /CERT|SSL|TLS|SIGNATURE|EPROTO|ALTNAME/.test(code) ? "certificate" : "connection";
}

async function readAnswer(answer: IncomingMessage, limit: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new TooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

const answerTo = (request: ClientRequest) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    request.once("response", resolve);
    // For good: what breaks after the answer began is heard by whoever reads it.
    request.on("error", reject);
    // A connection that is switched to another protocol ends without either.
    request.once("close", () => {
      reject(new Error("closed"));
    });
  });

/**
 * Posts a body to somebody else's server, within the limits and only to permitted addresses. Redirects are not followed: they are an
 * answer like any other. Gives the answer, or why there is none; throws nothing.
 */
export async function postOutside(
  url: URL,
  { headers, body }: { headers: Readonly<Record<string, string>>; body: string },
  outside: Outside,
): Promise<PostOutcome> {
  if (urlRefusal(url, outside.allowed) !== null) return { failure: "refused" };
  const bytes = Buffer.from(body, "utf8");
  const options: RequestOptions & { rejectUnauthorized: boolean } = {
    method: "POST",
    headers: { ...headers, "content-length": bytes.length },
    lookup: guardedLookup(outside),
    // A connection of its own, gone with the answer.
    agent: false,
    rejectUnauthorized: true,
  };
  const request = url.protocol === "https:" ? httpsRequest(url, options) : httpRequest(url, options);
  const timeUp = new AbortController();
  const timer = setTimeout(() => {
    timeUp.abort();
    request.destroy();
  }, outside.timeLimitMs);
  try {
    const answered = answerTo(request);
    request.end(bytes);
    const answer = await answered;
    const text = await readAnswer(answer, outside.answerLimitBytes);
    return { status: answer.statusCode ?? 0, body: text, retryAfter: answer.headers["retry-after"] ?? null };
  } catch (error) {
    return { failure: timeUp.signal.aborted ? "timeout" : failureOf(error) };
  } finally {
    clearTimeout(timer);
    request.destroy();
  }
}
