import { paragraphsOf } from "@/lib/domain/public-wording/paragraphs";

/** What the policing body says to the public, in the paragraphs of the public page. `body` is its name. */
export const PublicWording = ({ wording, body }: { wording: string; body: string }) => (
  <section className="card stack" aria-label="As the public sees it">
    <h3>Progress, in the words of {body}</h3>
    {paragraphsOf(wording).map((lines) => (
      <p key={lines.join("\n")} className="whitespace-pre-line wrap-anywhere">
        {lines.join("\n")}
      </p>
    ))}
  </section>
);
