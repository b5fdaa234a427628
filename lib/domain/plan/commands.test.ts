import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "../calendar";
import { CAST } from "../testing/actors";
import { aCase, anAction, TODAY } from "../testing/cases";
import { aCommand } from "../testing/commands";
import { aRegister, giving, refusalOf } from "../testing/register";

const { O: owner } = CAST;

describe("the response", () => {
  it("has a reason unless the finding is accepted, and says what it was before", () => {
    const refused = aCommand("set-response", { response: "in-part", why: null });
    expect(refusalOf(aCase(), owner, refused).why).toBe("response-reason-missing");
    const first = giving(aRegister(aCase()), owner, aCommand("set-response"));
    expect(refusalOf(first.theCase, owner, aCommand("set-response")).why).toBe("nothing-changed");
    const other = aCommand("set-response", { response: "not-accepted", why: "It is not so." });
    expect(giving(first, owner, other).events.at(-1)?.facts).toMatchObject({ before: "accepted" });
  });
});

describe("an action", () => {
  it("lies ahead, and is of somebody of the force or of nobody yet", () => {
    const add = (facts: Parameters<typeof aCommand<"add-action">>[1]) => aCommand("add-action", facts);
    expect(refusalOf(aCase(), owner, add({ due: addDays(TODAY, -1) })).why).toBe("action-in-the-past");
    expect(refusalOf(aCase(), owner, add({ due: addDays(addMonths(TODAY, 120), 1) })).why).toBe("action-too-far");
    expect(refusalOf(aCase(), owner, add({ ownerId: "stranger" })).why).toBe("person-unfit");
    const many = aCase({ actions: Array.from({ length: 100 }, (_, at) => anAction({ id: `${at}` })) });
    expect(refusalOf(many, owner, add({})).why).toBe("too-many-actions");
    const { theCase } = giving(aRegister(aCase()), owner, add({ ownerId: null }));
    expect(theCase.actions.at(-1)).toMatchObject({ owner: null, state: "open" });
  });

  it("ends once, and with a reason where it is given up", () => {
    const givenUp = aCommand("end-action", { as: "given-up" });
    expect(refusalOf(aCase(), owner, givenUp).why).toBe("action-reason-missing");
    const { theCase } = giving(aRegister(aCase()), owner, aCommand("end-action"));
    expect(theCase.actions[0]).toMatchObject({ state: "done", endedOn: TODAY });
    expect(refusalOf(theCase, owner, aCommand("end-action")).why).toBe("action-unknown");
  });
});
