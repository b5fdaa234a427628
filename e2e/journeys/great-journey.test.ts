import { test } from "../fixtures/test";
import { fromSubmissionToClosure } from "./from-submission-to-closure";

test("a finding is submitted, returned, answered, submitted again and closed, and everybody sees it", async ({
  world,
  register,
  as,
}) => {
  await fromSubmissionToClosure({ world, register, as }, {});
});

test("the same story holds without scripts", async ({ world, register, as }) => {
  await fromSubmissionToClosure({ world, register, as }, { javaScriptEnabled: false });
});
