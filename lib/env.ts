import { z } from "zod";
import { readLimits, USUAL_LIMITS } from "@/lib/domain/limits/limits";

/** An unset variable and an empty one are the same: `NAME=` in a file switches it off. */
const unset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional());
const database = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must be an address such as postgresql://user:password@host:5432/outstanding",
});
const missing = (otherwise: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? "is not set" : otherwise),
});

const port = z
  .string()
  .regex(/^\d+$/, "must be a number from 1 to 65535")
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535, "must be a number from 1 to 65535");

/** One plain address: no name, no list, nothing that a header could take for more. */
const MAILABLE = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

/** Every variable this software reads, in the order of `.env.example`. */
export const variables = {
  DATABASE_URL: z.preprocess(unset, z.string(missing("must be text")).pipe(database)),
  DATABASE_READ_URL: optional(database),
  DATABASE_OWNER_URL: optional(database),
  NEXTAUTH_SECRET: z.preprocess(
    unset,
    z
      .string(missing("must be text"))
      .min(32, "must have at least 32 characters; make one with: openssl rand -base64 48"),
  ),
  NEXTAUTH_URL: z.preprocess(
    (value) => unset(value) ?? "http://localhost:3000",
    z.url({
      protocol: /^https?$/,
      error: "must be the address people use, such as https://outstanding.example.police.uk",
    }),
  ),
  PORT: z.preprocess((value) => unset(value) ?? "3000", port),
  OUTSTANDING_LISTEN: optional(
    z.union([z.ipv4(), z.ipv6()], { error: "must be an address of this machine, such as 127.0.0.1, or :: for all" }),
  ),
  OUTSTANDING_PROXIES: z.preprocess(
    (value) => unset(value) ?? "0",
    z.string().regex(/^\d$/, "must be how many proxies stand in front, such as 1").transform(Number),
  ),
  OUTSTANDING_ORIGINS: optional(
    z
      .string()
      .transform((list) => list.split(",").map((one) => one.trim()))
      .pipe(
        z.array(
          z.url({
            protocol: /^https?$/,
            error:
              "must be the other addresses that people use, with commas between, such as https://outstanding.force.example",
          }),
        ),
      ),
  ),
  OUTSTANDING_LIMITS: z.preprocess(
    (value) => unset(value) ?? "",
    z.string().transform((text, context) => {
      const limits = text === "" ? USUAL_LIMITS : readLimits(text);
      if (limits) return limits;
      context.addIssue({ code: "custom", message: "must be such as uploads=400,exports=400,searches=2000,public=0" });
      return z.NEVER;
    }),
  ),
  OUTSTANDING_PATIENCE: z.preprocess(
    (value) => unset(value) ?? "1",
    z
      .string()
      .regex(/^[1-9]\d?$/, "must be how many times as long the database is waited for, from 1 to 99")
      .transform(Number),
  ),
  OUTSTANDING_SECOND_FACTOR: z.preprocess(
    (value) => unset(value) ?? "required",
    z.enum(["required", "offered"], {
      error: "must be required (of inspectors, administrators and force coordinators) or offered (to everybody)",
    }),
  ),
  OIDC_ISSUER: optional(
    z
      .url({
        protocol: /^https?$/,
        error: "must be the issuer's address, such as https://login.example.police.uk/tenant",
      })
      .refine(
        (issuer) => issuer.startsWith("https:") || /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(issuer),
        "must be an https:// address",
      ),
  ),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_NAME: z.preprocess(
    (value) => unset(value) ?? "your organisation",
    z.string().max(60, "must have at most 60 characters"),
  ),
  OIDC_TENANTS: optional(
    z.string().transform((list) =>
      list
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ),
  OUTSTANDING_JOBS: z.preprocess(
    (value) => unset(value) ?? "here",
    z.enum(["here", "apart"], { error: "must be apart, where npm run worker does what is ordered, or empty" }),
  ),
  OUTSTANDING_RETENTION: z
    .preprocess((value) => unset(value) ?? "no", z.enum(["yes", "no"], { error: "must be yes or no" }))
    .transform((value) => value === "yes"),
  OUTSTANDING_FILES: z.preprocess((value) => unset(value) ?? ".outstanding/files", z.string()),
  OUTSTANDING_CHECKPOINTS: z.preprocess((value) => unset(value) ?? ".outstanding/checkpoints", z.string()),
  OUTSTANDING_CHECKPOINT_KEY: z.preprocess((value) => unset(value) ?? ".outstanding/checkpoint-key.pem", z.string()),
  S3_ENDPOINT: optional(
    z.url({ protocol: /^https?$/, error: "must be the address of the storage, such as https://s3.example.police.uk" }),
  ),
  S3_BUCKET: optional(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket")),
  S3_REGION: z.preprocess((value) => unset(value) ?? "us-east-1", z.string()),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  CLAMAV_HOST: optional(z.string()),
  CLAMAV_PORT: z.preprocess((value) => unset(value) ?? "3310", port),
  SMTP_HOST: optional(z.string().regex(/^[\w.:-]+$/, "must be the name or address of a mail server")),
  SMTP_PORT: z.preprocess((value) => unset(value) ?? "587", port),
  SMTP_TLS: z.preprocess(
    (value) => unset(value) ?? "starttls",
    z.enum(["starttls", "tls", "none"], {
      error: "must be starttls, tls, or none where the server is on this machine",
    }),
  ),
  SMTP_USER: optional(z.string()),
  SMTP_PASSWORD: optional(z.string()),
  SMTP_FROM: optional(
    z.string().regex(MAILABLE, "must be the address that mail comes from, such as outstanding@example.police.uk"),
  ),
  OUTSTANDING_DEMONSTRATION: z
    .preprocess(
      unset,
      z.literal("1", { error: "is set by npm start alone, with its own database; remove it" }).optional(),
    )
    .transform((value) => value === "1"),
  OUTSTANDING_SECURITY_CONTACT: optional(
    z.url({ protocol: /^(mailto|https|tel)$/, error: "must be such as mailto:security@example.police.uk, or a page" }),
  ),
  OUTSTANDING_METRICS_TOKEN: optional(
    z.string().min(32, "must have at least 32 characters; make one with: openssl rand -base64 48"),
  ),
  LOG_LEVEL: z.preprocess(
    (value) => unset(value) ?? "info",
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "must be one of fatal, error, warn, info, debug, trace or silent",
    }),
  ),
} as const;

/** An address of storage or of single sign-on is of no use without the rest; nor is a mail server without an address that mail comes from. */
const schema = z.object(variables).superRefine((given, context) => {
  const missing = (path: string, though: string) =>
    context.addIssue({ code: "custom", path: [path], message: `is not set, though ${though} is` });
  if (given.S3_ENDPOINT)
    for (const name of ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const)
      if (!given[name]) missing(name, "S3_ENDPOINT");
  if (given.OIDC_ISSUER)
    for (const name of ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const)
      if (!given[name]) missing(name, "OIDC_ISSUER");
  if (given.SMTP_HOST && !given.SMTP_FROM) missing("SMTP_FROM", "SMTP_HOST");
  if (given.SMTP_USER && !given.SMTP_PASSWORD) missing("SMTP_PASSWORD", "SMTP_USER");
});

export type Environment = Readonly<z.infer<typeof schema>>;

/** Reads the variables from `source`; throws one error that names each bad one in a sentence of its own. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const result = schema.safeParse(source);
  if (result.success) return Object.freeze(result.data);
  const sentences = result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}.`);
  throw new Error(`The settings are not complete (see .env.example).\n${[...new Set(sentences)].join("\n")}`);
}

let parsed: Environment | undefined;

/** The settings of this process, read on first use, so that a build needs none. */
export function env(): Environment {
  parsed ??= readEnvironment(process.env);
  return parsed;
}
