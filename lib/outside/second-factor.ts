import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { encode } from "uqr";
import { env } from "@/lib/env";

/** Codes of six digits, a new one each half minute, as every app makes them. */
const PERIOD = 30;
const SETTINGS = { issuer: "Outstanding", algorithm: "SHA1", digits: 6, period: PERIOD } as const;

/** What the database holds of a secret is of no use without the server's own. */
const sealingKey = () => Buffer.from(hkdfSync("sha256", env().NEXTAUTH_SECRET, "", "second factor", 32));

export function sealSecret(secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(), iv);
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

/** Null where it was sealed with another secret of the server. */
export function openSecret(sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64");
  try {
    const decipher = createDecipheriv("aes-256-gcm", sealingKey(), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** A new secret, as people can type it into an app. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totp = (secret: string, label: string) => new TOTP({ ...SETTINGS, label, secret: Secret.fromBase32(secret) });

/**
 * The half minute that a code is of, with one before and one after for clocks that differ; null where it is of none, or of one up to the
 * last that was taken. What the library answers is not believed to be truthy: of the present one it is 0.
 */
export function stepOfCode(secret: string, code: string, lastStep: number, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp(secret, "").validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1_000 / PERIOD) + delta;
  return step > lastStep ? step : null;
}

/** The squares of the picture that an app reads, drawn here: no service sees the secret. */
export function picture(secret: string, email: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(totp(secret, email).toString(), { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: dark.join("") };
}

const CODES = 10;
const SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

/**
 * Ten codes for when the app is lost, worked out of the secret: they can be shown again right after it was set up, and stand nowhere.
 */
export const recoveryCodes = (secret: string): readonly string[] =>
  Array.from({ length: CODES }, (_, nth) => {
    const bytes = createHmac("sha256", env().NEXTAUTH_SECRET)
      .update(`recovery ${secret} ${nth}`)
      .digest()
      .subarray(0, 10);
    const signs = [...bytes].map((byte) => SIGNS[byte % SIGNS.length]).join("");
    return `${signs.slice(0, 5)}-${signs.slice(5)}`;
  });

/** What is kept of a recovery code, however it is typed. */
export const recoveryHash = (code: string): string =>
  createHmac("sha256", env().NEXTAUTH_SECRET)
    .update(`recovery code ${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`)
    .digest("base64url");
