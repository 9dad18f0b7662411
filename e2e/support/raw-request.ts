import { request } from "node:http";

export type RawAnswer = { status: number; body: string; headers: Record<string, string | string[] | undefined> };
type RawRequest = {
  method?: string;
  headers?: Record<string, string | readonly string[]>;
  body?: string | Buffer;
  /** The address of this machine that it is sent from. */
  from?: string;
};

/** Asks for a target exactly as written: no URL parser has cleaned it before. */
export function rawRequest(
  baseURL: string,
  target: string,
  { method = "GET", headers = {}, body, from }: RawRequest = {},
) {
  const { hostname, port, host } = new URL(baseURL);
  return new Promise<RawAnswer>((resolve, reject) => {
    const own = from === undefined ? {} : { localAddress: from };
    const sent = request({ hostname, port, path: target, method, headers: { host, ...headers }, ...own }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(parts).toString("utf8"),
          headers: answer.headers,
        });
      });
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The session of a browser, as the header that carries it. */
export const cookieHeader = (cookies: readonly { name: string; value: string }[]) =>
  cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

/** True for an answer in which the server failed: a 5xx, or an error streamed after the head was sent. */
export const failed = ({ status, body, headers }: Pick<RawAnswer, "status" | "body"> & Partial<RawAnswer>) =>
  status >= 500 ||
  (!String(headers?.["content-type"]).startsWith("application/json") &&
    /"digest":"(?!NEXT_|BAILOUT|DYNAMIC)/.test(body.replaceAll('\\"', '"')));
