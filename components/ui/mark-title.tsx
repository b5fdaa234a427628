"use client";

import { useEffect } from "react";

const MARK = "Error: ";

/** Says in the title of the page, for those who hear it first, that a form was refused; and takes it back when that is over. */
export const MarkTitle = () => {
  useEffect(() => {
    const marked = `${MARK}${document.title}`;
    document.title = marked;
    return () => {
      if (document.title === marked) document.title = marked.slice(MARK.length);
    };
  }, []);
  return null;
};
