import { z } from "zod";
import { ROLES, type Role } from "@/lib/domain/actor";
import type { BodyCase } from "@/lib/domain/people/body";
import { words } from "@/lib/words/words";
import type { FieldSpec } from "./field-spec";
import { choice, identifier, listed, someWords } from "./fields";

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

const roleField = (roles: readonly Role[], value?: Role): FieldSpec => ({
  is: "radios",
  name: "role",
  label: "Role",
  options: roles.map((one) => ({ value: one, label: words.people.role[one], hint: words.people.roleInALine[one] })),
  value,
});

const personField = (personId: string): FieldSpec => ({ is: "hidden", name: "person", value: personId });

/** `roles` are those that the asker's organisation can give. */
export const inviteFields = (roles: readonly Role[]): readonly FieldSpec[] => [
  {
    is: "line",
    name: "name",
    label: "Name",
    hint: "Only administrators of your organisation see it.",
    autoComplete: "off",
  },
  {
    is: "line",
    name: "email",
    label: "E-mail address",
    hint: "They sign in with it.",
    type: "email",
    autoComplete: "off",
  },
  {
    is: "line",
    name: "post",
    label: "Post",
    hint: "Shown beside what they do, to all three sides: “Head of investigations”.",
  },
  roleField(roles),
];

export const memberFields = (personId: string): readonly FieldSpec[] => [personField(personId)];

export const changeRoleFields = (personId: string, roles: readonly Role[], now: Role): readonly FieldSpec[] => [
  personField(personId),
  roleField(roles, now),
];

export const suspendFields = (personId: string): readonly FieldSpec[] => [
  personField(personId),
  { is: "text", name: "why", label: "Why", hint: "Read by the administrators of your organisation.", rows: 3 },
];

export const bodyForm = z.object({
  bodyKind: listed("Choose what kind of body it is."),
  name: someWords("The name", "Give the name of the policing body.", 200),
  label: someWords("What screens call it", "Write what screens call it: “PCC”, “Mayor”.", 60),
});

/** @param body as it is now, with the kinds that there are */
export const bodyFields = ({ bodyKind, name, label, kinds }: BodyCase): readonly FieldSpec[] => [
  {
    is: "radios",
    name: "bodyKind",
    label: "What kind of body is it?",
    options: kinds.map((kind) => ({ value: kind.key, label: kind.name, hint: `Mostly called “${kind.label}”` })),
    value: bodyKind,
  },
  { is: "line", name: "name", label: "Its name", value: name, hint: "It stands on its responses to reports." },
  { is: "line", name: "label", label: "What screens call it", value: label, short: true },
];
