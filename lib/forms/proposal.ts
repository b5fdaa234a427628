import { z } from "zod";
import type { FieldSpec } from "./field-spec";
import { someWords } from "./fields";

export const declineForm = z.object({ why: someWords("The reason", "Say why you decline it.") });

export const DECLINE_FIELDS: readonly FieldSpec[] = [
  { is: "text", name: "why", label: "Why do you decline it?", rows: 3 },
];
