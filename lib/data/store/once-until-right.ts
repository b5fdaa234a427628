/** Does things that may fail, and tells of each kind once until it is right again. */
export function onceUntilRight(tell: (error: unknown) => void) {
  const wrong = new Set<string>();
  return async <Value>(kind: string, work: () => Promise<Value>): Promise<Value | undefined> => {
    try {
      const value = await work();
      wrong.delete(kind);
      return value;
    } catch (error) {
      if (!wrong.has(kind)) tell(error);
      wrong.add(kind);
      return undefined;
    }
  };
}
