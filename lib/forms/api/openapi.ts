import { z } from "zod";
import { MOST_ROWS, PAGES_A_MINUTE, SCOPES, type Scope } from "@/lib/domain/api-token/api-token";
import { FILTER_NAMES } from "@/lib/domain/finding/register-filter";
import { LONGEST_SEARCH } from "../register-query";
import { askedSchema, pageOf, problemSchema, ROWS, SAYS } from "./schemas";

type Json = Readonly<Record<string, unknown>>;

/** A schema as OpenAPI 3.1 takes it: JSON Schema of 2020-12, whose name for itself the document gives once. */
function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "output" }) as Record<string, unknown>;
  return rest;
}

const answer = (description: string, content?: Json): Json => ({ description, ...(content && { content }) });
const problem = (description: string): Json =>
  answer(description, { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } });

const asked = z.toJSONSchema(askedSchema, { io: "input" }) as { properties: Record<string, Json> };

const SEARCH: Json = {
  name: "search",
  in: "query",
  required: false,
  description:
    "Words that a finding has, its wording, its reference or what was written about it: as the list of findings finds them.",
  schema: { type: "string", maxLength: LONGEST_SEARCH },
};

const parametersOf = (scope: Scope): readonly Json[] => [
  ...Object.entries(asked.properties).map(([name, schema]) => ({ name, in: "query", required: false, schema })),
  ...(scope === "findings" ? [SEARCH] : []),
  ...(scope === "findings"
    ? FILTER_NAMES.filter((name) => name !== "sort" && name !== "duty" && name !== "mine").map((name) => ({
        name,
        in: "query",
        required: false,
        explode: true,
        schema: { type: "array", items: { type: "string" } },
      }))
    : []),
];

const pathOf = (scope: Scope): Json => ({
  get: {
    operationId: `list-${scope}`,
    summary: `A page of ${scope}`,
    description: SAYS[scope],
    parameters: parametersOf(scope),
    responses: {
      "200": answer("A page. The header Link leads to the next one.", {
        "application/json": { schema: schemaOf(pageOf(ROWS[scope])) },
        "text/csv": { schema: { type: "string" } },
      }),
      "400": problem("Something of the address means nothing: the message says what."),
      "401": problem("No token, or one that does not count."),
      "403": problem("The token may not read this."),
      "429": problem(`More than ${PAGES_A_MINUTE} pages a minute: Retry-After says when to go on.`),
      "503": problem("The register does not answer now."),
    },
    security: [{ token: [] }],
  },
});

/** The description of what programs read, made of the schemas that its answers are made by. @param server the address without a path. */
export const openApi = (server: string): Json => ({
  openapi: "3.1.0",
  info: {
    title: "Outstanding: what programs read",
    version: "1",
    description: `Read only. Each token reads what its person or organisation reads, ${MOST_ROWS} rows a page at most.`,
  },
  servers: [{ url: server }],
  paths: Object.fromEntries(SCOPES.map((scope) => [`/api/v1/${scope}`, pathOf(scope)])),
  components: {
    schemas: { Problem: schemaOf(problemSchema) },
    securitySchemes: {
      token: { type: "http", scheme: "bearer", description: "A token made under Data for programs." },
    },
  },
});
