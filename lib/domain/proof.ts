/** By what somebody shows again that it is they: a code of their second factor, or their password where they have none. */
export type ProvedBy = "code" | "password";
