/**
 * The body of an answer that is sent as it is made: no piece is asked for before there is room for it, and none any more
 * when whoever asked has gone. A piece that cannot be made cuts the answer off, which no reader takes for its end.
 */
export function inPieces(pieces: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(answer) {
      const { value, done } = await pieces.next();
      if (done) answer.close();
      else answer.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
