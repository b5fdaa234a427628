import type { IncomingMessage } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";
import { type Answer, isPage } from "./answer";

/** Within a window of 2 to the power of 18 bytes: all of a page, and of most scripts. */
const compressedAt = (quality: number) =>
  compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 18 } },
  });

/**
 * A list has each row twice, as a page and as what its scripts begin from, some 70 kB apart: further than gzip looks back, and
 * not than Brotli. It is made for each who asks: at this quality that takes a third of the time that two steps more would, for a
 * page that is a seventh larger.
 */
const made = compressedAt(3);
/** What was built is asked for once, and kept by whoever asked. */
const built = compressedAt(5);

/**
 * Has an answer sent compressed, as far as its reader can read that. The framework asks for every piece of a page to be sent at once,
 * which takes longer to compress and is larger: its data come in one trip, so that nothing of it is there before the rest. What
 * really comes in pieces, a file of ten thousand rows, goes as it comes.
 */
export function compress(request: IncomingMessage, answer: Answer): void {
  const compressed = request.url?.startsWith("/_next/static/") ? built : made;
  compressed(request, answer, () => {});
  const { flush } = answer;
  answer.flush = () => {
    if (!isPage(answer)) flush?.();
  };
}
