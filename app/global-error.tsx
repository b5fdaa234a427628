"use client";

import "./globals.css";

/** The last resort, when not even the frame around the pages could be made. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong · Outstanding</title>
        <main className="inner page stack">
          <h1>Something went wrong on our side</h1>
          <p>Nothing was half saved. Try again in a minute.</p>
          {error.digest && <p className="quiet">If you report this, give the number {error.digest}.</p>}
          <p>
            <a href="/">Go to your work</a>
          </p>
        </main>
      </body>
    </html>
  );
}
