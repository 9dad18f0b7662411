import { z } from "zod";
import { networkList } from "./network-list";
import { processState } from "./process-state";

const secret = z.string().min(32, "must have at least 32 characters");
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), type.optional());
const flag = (usual: "0" | "1") =>
  z
    .enum(["0", "1"])
    .default(usual)
    .transform((given) => given === "1");

const entries = z
  .string()
  .default("")
  .transform((list) =>
    list
      .split(",")
      .map((entry) => entry.trim())
      .filter(Boolean),
  );

/** What is wrong with a list of networks, or null. */
function networksProblem(list: readonly string[]): string | null {
  try {
    networkList(list);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const Environment = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    DATABASE_URL: z
      .string()
      .regex(/^(mysql|mariadb):\/\/.+\/.+/, "must look like mysql://user:password@host:3306/database"),
    APP_URL: optional(z.url({ protocol: /^https?$/ })),
    AUTH_SECRET: secret,
    AUDIT_KEY: secret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: optional(z.string()),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().min(1).default("127.0.0.1"),
    TRUSTED_PROXIES: entries,
    /** Networks of the centre's own that webhooks may be sent to; without it only what is public. */
    WEBHOOK_ALLOWED_NETWORKS: entries,
    MAIL_TRANSPORT: z.enum(["log", "smtp", "resend"]).default("log"),
    MAIL_FROM: optional(z.string().min(3)),
    SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, "must look like smtp://user:password@host:587")),
    RESEND_API_KEY: optional(z.string().min(1)),
    /** Where attachments lie: a folder of the data directory, or a bucket of any store that speaks S3. */
    STORAGE: z.enum(["disk", "s3"]).default("disk"),
    S3_ENDPOINT: optional(z.url({ protocol: /^https?$/ })),
    S3_BUCKET: optional(z.string().min(3).max(63)),
    S3_REGION: z.string().min(1).default("us-east-1"),
    S3_ACCESS_KEY_ID: optional(z.string().min(1)),
    S3_SECRET_ACCESS_KEY: optional(z.string().min(1)),
    /** The bucket as part of the path, as most stores other than Amazon's want it. */
    S3_PATH_STYLE: flag("1"),
    /** Where clamd listens; without it nothing is scanned. */
    CLAMD_ADDRESS: optional(
      z.string().regex(/^(\/.+|.+:\d{1,5})$/, "must look like /run/clamav/clamd.ctl or 127.0.0.1:3310"),
    ),
    /** What one API token may ask within a minute: by default what a server of two cores answers, so that one runaway program is held. */
    API_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(36_000),
    /** What Prometheus shows at /api/metrics; without it, there is none. */
    METRICS_TOKEN: optional(secret),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    /** Where private files live: the private database, secrets, mail of the log transport. */
    APPTICKET_DATA_DIR: z.string().min(1).default(".data"),
    /** Where the anchors of the history are written; without it, in the data directory. */
    ANCHOR_DIR: optional(z.string().min(1)),
    /** Set by the supervisor while demo accounts exist, which only the private database on loopback may have. */
    APPTICKET_DEMO: flag("0"),
  })
  .superRefine((value, context) => {
    const need = (name: "MAIL_FROM" | "SMTP_URL" | "RESEND_API_KEY", transport: string) => {
      if (value[name] === undefined) {
        context.addIssue({ code: "custom", path: [name], message: `is required when MAIL_TRANSPORT is ${transport}` });
      }
    };
    const problem = networksProblem(value.WEBHOOK_ALLOWED_NETWORKS);
    if (problem !== null) context.addIssue({ code: "custom", path: ["WEBHOOK_ALLOWED_NETWORKS"], message: problem });
    if (value.STORAGE === "s3" && value.S3_BUCKET === undefined)
      context.addIssue({ code: "custom", path: ["S3_BUCKET"], message: "is required when STORAGE is s3" });
    if ((value.S3_ACCESS_KEY_ID === undefined) !== (value.S3_SECRET_ACCESS_KEY === undefined))
      context.addIssue({ code: "custom", path: ["S3_SECRET_ACCESS_KEY"], message: "goes with S3_ACCESS_KEY_ID" });
    if (value.MAIL_TRANSPORT !== "log") need("MAIL_FROM", value.MAIL_TRANSPORT);
    if (value.MAIL_TRANSPORT === "smtp") need("SMTP_URL", "smtp");
    if (value.MAIL_TRANSPORT === "resend") need("RESEND_API_KEY", "resend");
  });

export type Environment = Omit<z.output<typeof Environment>, "APP_URL"> & { APP_URL: string };

const EXAMPLES: Record<string, string> = {
  DATABASE_URL: "mysql://appticket:password@127.0.0.1:3306/appticket",
  APP_URL: "https://help.example.org",
  AUTH_SECRET: "the output of: openssl rand -hex 32",
  AUDIT_KEY: "the output of: openssl rand -hex 32",
  PORT: "3000",
  HOST: "127.0.0.1",
  WEBHOOK_ALLOWED_NETWORKS: "10.20.0.0/16,192.168.1.20",
  MAIL_TRANSPORT: "smtp",
  MAIL_FROM: "AppTicket <help@example.org>",
  SMTP_URL: "smtp://user:password@mail.example.org:587",
  RESEND_API_KEY: "re_123456789",
  STORAGE: "disk",
  S3_ENDPOINT: "https://s3.example.org",
  S3_BUCKET: "appticket",
  CLAMD_ADDRESS: "/run/clamav/clamd.ctl",
  API_REQUESTS_PER_MINUTE: "36000",
  LOG_LEVEL: "info",
  METRICS_TOKEN: "the output of: openssl rand -hex 32",
};

/** Checks a set of environment variables; throws an Error that names each bad one, what is wrong and an example. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = Environment.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? "environment");
      const example = EXAMPLES[name];
      return `  ${name}: ${issue.message}${example ? ` (example: ${name}=${example})` : ""}`;
    });
    throw new Error(`The environment is not usable:\n${lines.join("\n")}`);
  }
  const url = parsed.data.APP_URL ?? `http://${parsed.data.HOST}:${String(parsed.data.PORT)}`;
  return { ...parsed.data, APP_URL: url.replace(/\/+$/, "") };
}

/** The checked environment of this process. */
export function env(): Environment {
  return processState("env", () => parseEnvironment(process.env));
}
