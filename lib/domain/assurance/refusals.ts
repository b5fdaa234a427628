/** Why the register refuses something that a policing body does. */
export type AssuranceRefusal = { readonly why: "no-move-to-see" };
