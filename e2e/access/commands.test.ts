import type { CommandName } from "@/lib/domain/command";
import { WORKFLOW } from "@/lib/domain/workflow";
import { ACTORS, type AnActor, OWN_SIDES, personOf } from "../fixtures/actors";
import { expect, test } from "../fixtures/test";

const OWNER_AND_COORDINATOR: readonly AnActor[] = ["owner", "coordinator"];
const INSPECTOR: readonly AnActor[] = ["inspector"];
const NOBODY: readonly AnActor[] = [];

/**
 * Who is given the form of each command, on an open recommendation with an owner, a sponsor, evidence of the force's own
 * and a submission that waits for a decision. Written out here, not read from the policy: this is what people should meet.
 */
const GIVEN: Record<CommandName, readonly AnActor[]> = {
  "move-to-engage": NOBODY,
  "return-to-open": NOBODY,
  "draft-submission": NOBODY,
  "sign-submission": NOBODY,
  submit: NOBODY,
  "withdraw-submission": ["coordinator"],
  "return-submission": INSPECTOR,
  close: INSPECTOR,
  reopen: NOBODY,
  "keep-closed": NOBODY,
  "end-follow-up": NOBODY,
  "correct-record": INSPECTOR,
  allocate: ["coordinator"],
  "pass-back": ["owner"],
  "set-theme": ["coordinator"],
  "set-priority": ["coordinator"],
  "update-progress": OWNER_AND_COORDINATOR,
  "add-evidence": OWNER_AND_COORDINATOR,
  "widen-evidence": OWNER_AND_COORDINATOR,
  "withdraw-evidence": OWNER_AND_COORDINATOR,
  "set-response": OWNER_AND_COORDINATOR,
  "add-action": OWNER_AND_COORDINATOR,
  "end-action": NOBODY,
  "add-measure": OWNER_AND_COORDINATOR,
  "add-readings": NOBODY,
  "correct-reading": NOBODY,
  "set-done-tests": NOBODY,
  "agree-done-tests": NOBODY,
  "meet-done-test": NOBODY,
  "unmeet-done-test": NOBODY,
  "propose-target": OWNER_AND_COORDINATOR,
  "approve-target": NOBODY,
  "decline-target": NOBODY,
  "add-dependency": OWNER_AND_COORDINATOR,
  "check-dependency": NOBODY,
  "end-dependency": NOBODY,
  "record-assurance": ["body"],
  "add-office-note": ["body"],
  "draft-public-wording": ["body"],
  "publish-public-wording": NOBODY,
  "withdraw-public-wording": NOBODY,
  "see-move": NOBODY,
  "make-representation": ["coordinator", "body"],
  "answer-representation": NOBODY,
  rate: ["inspector"],
  link: ["coordinator", "inspector"],
};

/** A form of the page itself, beside the search and the button that signs out. */
const hasForm = (html: string) => html.includes('<input type="hidden" name="version"');

for (const actor of ACTORS) {
  test(`${actor} is given the forms of the commands that are theirs, and of no others`, async ({
    setting,
    requestsOf,
  }) => {
    const { own, foreign } = setting;
    const request = await requestsOf(personOf(actor, own.world, foreign.world));
    const given: string[] = [];
    for (const command of Object.keys(WORKFLOW)) {
      const answer = await request.get(`/findings/${own.finding}/${command}`, { maxRedirects: 0 });
      const reads = (OWN_SIDES as readonly string[]).includes(actor);
      expect(answer.status(), command).toBe(reads ? 200 : actor === "nobody" ? 307 : 404);
      if (reads && hasForm(await answer.text())) given.push(command);
    }
    expect(given).toEqual(Object.keys(GIVEN).filter((command) => GIVEN[command as CommandName].includes(actor)));
  });
}
