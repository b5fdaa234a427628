import { connection } from "next/server";
import { REGISTER } from "../rows";

/** Fifty rows as a table and nothing else, made anew for each request. */
export default async function RegisterPage() {
  await connection();
  const [first = {}] = REGISTER;
  return (
    <>
      <h1>Findings</h1>
      <table>
        <thead>
          <tr>
            {Object.keys(first).map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {REGISTER.map((row) => (
            <tr key={row.reference}>
              {Object.entries(row).map(([column, value]) => (
                <td key={column}>{column === "reference" ? <a href={`/findings/${value}`}>{value}</a> : value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
