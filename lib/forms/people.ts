import { z } from "zod";
import { ROLES } from "@/lib/domain/actor";
import { choice, identifier, someWords } from "./fields";

const person = identifier("Choose somebody of your organisation.");
const role = choice(ROLES, "Choose a role.");

/** One @ with something on both sides and no spaces: enough to catch a slip; only a letter that arrives proves an address. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const inviteForm = z.object({
  name: someWords("The name", "Give the person’s name.", 200),
  email: someWords("The e-mail address", "Give the person’s e-mail address.", 320).refine(
    (value) => ADDRESS.test(value),
    "This is not an e-mail address. It looks like name@example.police.uk.",
  ),
  post: someWords("The post", "Give the post, as it is shown beside what the person does.", 200),
  role,
});

export const changeRoleForm = z.object({ person, role });
export const suspendForm = z.object({ person, why: someWords("Why", "Say why the person is suspended.") });
export const memberForm = z.object({ person });
