/**
 * The same work, and a word each time that none of it has been in hand for a while, from now on.
 * @param work one piece of work; several may be in hand at once. Never throws
 * @param rest how long a while is, in milliseconds; infinity for never
 * @param rests told that there is rest
 */
export function restingAfter<Of extends unknown[], Answer>(
  work: (...of: Of) => Promise<Answer>,
  rest: number,
  rests: () => void,
): (...of: Of) => Promise<Answer> {
  const begin = () => (Number.isFinite(rest) ? setTimeout(rests, rest).unref() : undefined);
  let inHand = 0;
  let resting = begin();
  return async (...of) => {
    clearTimeout(resting);
    inHand += 1;
    const answer = await work(...of);
    inHand -= 1;
    if (inHand === 0) resting = begin();
    return answer;
  };
}
