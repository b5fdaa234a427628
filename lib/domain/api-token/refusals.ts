/** Why a token is not made. */
export type ApiTokenRefusal = { readonly why: "too-many-tokens"; readonly most: number };
