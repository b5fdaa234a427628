const DECLARED =
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([a-z0-9_-]{2,30})|<\?xml[^>]{0,200}encoding\s*=\s*["']([a-z0-9_-]{2,30})/i;

/**
 * Bytes as text: UTF-8 and UTF-16 by their mark, UTF-8 without one when it is valid, else what a web page declares, else
 * Windows-1252, in which no bytes are invalid.
 */
export function decodeText(bytes: Uint8Array, options: { html?: boolean } = {}): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoderFor(options.html ? bytes : null).decode(bytes);
  }
}

function decoderFor(page: Uint8Array | null): TextDecoder {
  const declared = page && DECLARED.exec(new TextDecoder("windows-1252").decode(page.subarray(0, 2_048)));
  try {
    return new TextDecoder(declared?.[1] ?? declared?.[2] ?? "windows-1252");
  } catch {
    return new TextDecoder("windows-1252");
  }
}
