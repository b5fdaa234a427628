import type { Instrumentation } from "next";

/** Whatever is thrown while a page or an action is made. The gate writes it down with the number that the page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { noteFailure } = await import("./lib/web/note-failure");
  noteFailure(error, routePath);
};
