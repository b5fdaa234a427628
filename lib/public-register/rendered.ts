import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** An answer as it is sent, made once for everybody: as it is and in the two forms that browsers unpack, each with its own ETag. */
export interface Rendered {
  readonly status: number;
  readonly type: string;
  /** The name under which it is saved; null for what is looked at. */
  readonly file: string | null;
  readonly plain: Form;
  readonly packed: { readonly br: Form; readonly gzip: Form } | null;
}

export interface Form {
  readonly body: Buffer;
  readonly etag: string;
}

/** What is shorter gains nothing by it. */
const WORTH_PACKING = 600;
const PACKED_ALREADY = /^(font|image\/(?!svg))/;

/** The ETag says what is in the answer and nothing else: every process that makes the same page names it alike. */
export function render(type: string, content: string | Buffer, file: string | null = null, status = 200): Rendered {
  const body = Buffer.from(content);
  const sign = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const packs = body.length >= WORTH_PACKING && !PACKED_ALREADY.test(type);
  return {
    status,
    type,
    file,
    plain: { body, etag: `"${sign}"` },
    packed: packs
      ? {
          br: {
            body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
            etag: `"${sign}.br"`,
          },
          gzip: { body: gzipSync(body), etag: `"${sign}.gz"` },
        }
      : null,
  };
}

/** The form that a browser can unpack, by what it says that it takes, with the name of that form. */
export function formFor({ plain, packed }: Rendered, accepts: string): readonly [Form, "br" | "gzip" | null] {
  if (packed && /\bbr\b(?!\s*;\s*q=0(\.0*)?(,|$))/.test(accepts)) return [packed.br, "br"];
  if (packed && /\bgzip\b(?!\s*;\s*q=0(\.0*)?(,|$))/.test(accepts)) return [packed.gzip, "gzip"];
  return [plain, null];
}

/** Whether the asker has this already: one of the ETags that they name, or any. */
export const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? "").split(",").some((one) => [etag, "*"].includes(one.trim().replace(/^W\//, "")));
