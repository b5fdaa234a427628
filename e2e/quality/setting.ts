import { test as base } from "../fixtures/test";
import { type AnyPage, pagesOf } from "./pages";

/** The pages of one force, made once for each worker: the tests of this folder only look. */
export const test = base.extend<object, { readonly pages: readonly AnyPage[] }>({
  pages: [async ({ register, sharedWorld }, use) => use(await pagesOf(register, sharedWorld)), { scope: "worker" }],
});

export { expect } from "@playwright/test";
