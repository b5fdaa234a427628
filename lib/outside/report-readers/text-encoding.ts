const DECLARED =
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([a-z0-9_-]{2,30})|<\?xml[^>]{0,200}encoding\s*=\s*["']([a-z0-9_-]{2,30})/i;

/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9F. Node's own decoder of that name reads Latin-1. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const LATIN = new Set(["windows-1252", "cp1252", "latin1", "iso-8859-1", "us-ascii", "ascii"]);

/**
 * Bytes as text: UTF-8 and UTF-16 by their mark, UTF-8 without one when it is valid, else what a web page declares, else
 * Windows-1252, in which no bytes are invalid. A message says its own.
 */
export function decodeText(
  bytes: Uint8Array,
  options: { readonly html?: boolean; readonly charset?: string } = {},
): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeAs(bytes, options.charset?.toLowerCase() ?? (options.html ? declaredBy(bytes) : null));
  }
}

function declaredBy(page: Uint8Array): string | null {
  const found = DECLARED.exec(decodeWindows(page.subarray(0, 2_048)));
  return (found?.[1] ?? found?.[2])?.toLowerCase() ?? null;
}

function decodeAs(bytes: Uint8Array, encoding: string | null): string {
  if (encoding === null || LATIN.has(encoding)) return decodeWindows(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return decodeWindows(bytes);
  }
}

const decodeWindows = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80));
