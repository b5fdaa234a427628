import { expect, it } from "vitest";
import { CAST } from "../testing/actors";
import { aCase } from "../testing/cases";
import { aCommand } from "../testing/commands";
import { aRegister, giving, refusalOf } from "../testing/register";

const { P: office } = CAST;

it("publishes the draft that was previewed, and none that was written meanwhile", () => {
  const draft = { id: "draft", wording: "Half is done." };
  const drafted = aCase({ publicWording: { draft, published: null } });
  const publish = (draftId: string) => aCommand("publish-public-wording", { draftId });
  expect(refusalOf(drafted, office, publish("an earlier draft")).why).toBe("wording-changed");
  expect(refusalOf(aCase(), office, publish("draft")).why).toBe("no-wording-drafted");
  const { theCase } = giving(aRegister(drafted), office, publish("draft"));
  expect(theCase.publicWording).toMatchObject({ draft: null, published: draft });
});
