import { z } from "zod";
import { LIFETIMES, LONGEST_TOKEN_NAME, SCOPES, TOKEN_KINDS } from "@/lib/domain/api-token/api-token";
import { words } from "@/lib/words/words";
import type { FieldSpec } from "./field-spec";
import { choice, optionalChoice, several, someWords } from "./fields";

/** What is asked of a token that is to be made, and how what is typed is understood. */

const DAYS = LIFETIMES.map(String) as unknown as readonly [string, ...string[]];
const say = words.apiToken;

export const tokenForm = z
  .object({
    name: someWords(
      "The name",
      "Say what reads with it, for example Power BI of the performance team.",
      LONGEST_TOKEN_NAME,
    ),
    kind: optionalChoice(TOKEN_KINDS, "Choose whose token it is."),
    scopes: several.transform((given, context) => {
      const chosen = SCOPES.filter((scope) => given.includes(scope));
      if (chosen.length > 0 && given.every((one) => SCOPES.some((scope) => scope === one))) return chosen;
      context.addIssue({ code: "custom", message: "Choose what it may read: one at least." });
      return z.NEVER;
    }),
    days: choice(DAYS, "Choose for how long it counts."),
  })
  .transform(({ kind, days, ...rest }) => ({
    ...rest,
    kind: kind ?? ("personal" as const),
    days: LIFETIMES.find((one) => String(one) === days) ?? LIFETIMES[0],
  }));

/** @param shares whether the asker may make one of their organisation. */
export const tokenFields = (shares: boolean): readonly FieldSpec[] => [
  { is: "line", name: "name", label: "What reads with it", hint: "For example: Power BI of the performance team" },
  ...(shares
    ? [
        {
          is: "radios",
          name: "kind",
          label: "Whose is it?",
          value: "personal",
          options: TOKEN_KINDS.map((kind) => ({ value: kind, label: say.kind[kind], hint: say.means[kind] })),
        } as const,
      ]
    : []),
  {
    is: "boxes",
    name: "scopes",
    label: "What may it read?",
    options: SCOPES.map((scope) => ({ value: scope, label: say.scope[scope] })),
    values: ["findings"],
  },
  {
    is: "radios",
    name: "days",
    label: "For how long does it count?",
    inline: true,
    value: "90",
    options: LIFETIMES.map((days) => ({ value: String(days), label: say.lifetime(days) })),
  },
];
