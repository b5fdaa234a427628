const SLUG = /^[a-z0-9-]{1,200}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether this is written as the name of a force or an inspection in an address is. A browser can send an action anything. */
export const isSlug = (part: unknown): part is string => typeof part === "string" && SLUG.test(part);

/** Whether this is written as an id in an address is. */
export const isId = (part: unknown): part is string => typeof part === "string" && ID.test(part);
