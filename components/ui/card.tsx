import type { ReactNode } from "react";

/** One part of a page under its own heading. `aside` stands right of the heading: a count, a link. */
export const Card = ({
  title,
  id,
  aside,
  intro,
  screenOnly = false,
  folds = false,
  children,
}: {
  title?: string;
  id?: string;
  aside?: ReactNode;
  intro?: ReactNode;
  /** Left out on paper: what can be done, not what is known. */
  screenOnly?: boolean;
  /** On a phone the part is its heading and `aside`, and one press opens it; elsewhere, and on paper, it stands open. */
  folds?: boolean;
  children: ReactNode;
}) => {
  const head = title && (
    <>
      <h2>{title}</h2>
      {aside && <span className="small quiet">{aside}</span>}
    </>
  );
  const body = (
    <>
      {intro && <p className="small quiet mt-1">{intro}</p>}
      {children}
    </>
  );
  return (
    <section className={screenOnly ? "card stack print:hidden" : "card stack"} id={id}>
      {head && <div className={folds ? "card-head card-head-wide" : "card-head"}>{head}</div>}
      {folds ? (
        <details className="folds">
          <summary className="card-head">{head}</summary>
          <div className="stack">{body}</div>
        </details>
      ) : (
        body
      )}
    </section>
  );
};
