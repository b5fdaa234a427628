import { expect, it } from "vitest";
import { addDays, addMonths } from "../calendar";
import { CAST } from "../testing/actors";
import { aCase, TODAY } from "../testing/cases";
import { aCommand } from "../testing/commands";
import { aRegister, giving, refusalOf } from "../testing/register";
import { isMoveUnseen } from "./commands";

const { P: office } = CAST;
const asking = (by: typeof TODAY) => aCommand("record-assurance", { asks: { what: "Show ten cases.", by } });

it("asks for something by today or a later day, within ten years", () => {
  const latest = addMonths(TODAY, 120);
  for (const by of [TODAY, latest]) expect(giving(aRegister(aCase()), office, asking(by)).theCase).toBeTruthy();
  for (const by of [addDays(TODAY, -1), addDays(latest, 1)])
    expect(refusalOf(aCase(), office, asking(by))).toEqual({
      why: "asked-for-misdated",
      field: "asksBy",
      earliest: TODAY,
      latest,
    });
});

it("is told from the second move of a target date on, until it has seen it", () => {
  expect([0, 1, 2, 3].map((moves) => isMoveUnseen({ moves, movesSeen: 0 }))).toEqual([false, false, true, true]);
  expect(isMoveUnseen({ moves: 2, movesSeen: 2 })).toBe(false);
  expect(isMoveUnseen({ moves: 3, movesSeen: 2 })).toBe(true);
});
