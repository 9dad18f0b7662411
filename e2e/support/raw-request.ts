import { request } from "node:http";

export type RawAnswer = { status: number; body: string; headers: Record<string, string | string[] | undefined> };
type RawRequest = {
  method?: string;
  headers?: Record<string, string | readonly string[]>;
  body?: string | Buffer;
};

/** Asks for a target exactly as written: no URL parser has cleaned it before. */
export function rawRequest(baseURL: string, target: string, { method = "GET", headers = {}, body }: RawRequest = {}) {
  const { hostname, port, host } = new URL(baseURL);
  return new Promise<RawAnswer>((resolve, reject) => {
    const sent = request({ hostname, port, path: target, method, headers: { host, ...headers } }, (answer) => {
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
