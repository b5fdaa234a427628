import { connection } from "next/server";
import { EVENTS } from "../rows";

/** One finding’s history as a list and nothing else, made anew for each request. */
export default async function FindingPage() {
  await connection();
  return (
    <>
      <h1>A finding</h1>
      <ol>
        {EVENTS.map((event) => (
          <li key={event.number}>
            <b>{event.kind}</b> <time>{event.on}</time> {event.by} <p>{event.words}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
