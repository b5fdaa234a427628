import { expect, test } from "vitest";
import { inTurn } from "./turns";

test("a turn that whoever was woken for it has no use for goes to the next who waits", async () => {
  let end = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  const holding = Array.from({ length: 3 }, () =>
    inTurn(async (turn) => {
      turn(["a force"]);
      await held;
    }),
  );
  const refused = Array.from({ length: 3 }, () => {
    let tries = 0;
    return inTurn(async (turn) => {
      tries += 1;
      if (tries === 1) turn(["a force"]);
      return "refused before its turn";
    });
  });
  const writing = Array.from({ length: 3 }, () =>
    inTurn(async (turn) => {
      turn(["a force"]);
      return "written";
    }),
  );
  end();
  await Promise.all(holding);
  expect(await Promise.all(refused)).toEqual(Array(3).fill("refused before its turn"));
  expect(await Promise.all(writing)).toEqual(Array(3).fill("written"));
});
