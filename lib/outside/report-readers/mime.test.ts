import { describe, expect, it } from "vitest";
import { readReportFile } from "./read-report-file";

const latin = (text: string) => Buffer.from(text.replaceAll("\n", "\r\n"), "latin1");
const textOf = async (message: string, name = "letter.eml") => {
  const read = await readReportFile(latin(message), name);
  return read.ok ? read.text.trim() : `refused: ${read.why}`;
};

describe("mail and saved pages", () => {
  it("a saved page is read as the page that it holds", async () => {
    const page = `From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/letter
Subject: Letter
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----Part--x----"

------Part--x----
Content-Type: text/html
Content-Location: https://example.org/letter
Content-Transfer-Encoding: quoted-printable

<html><body><h1>The force=E2=80=99s plan</h1><p>It shou=
ld act.</p></body></html>
------Part--x----
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
------Part--x------
`;
    expect(await textOf(page, "page.mhtml")).toBe("The force’s plan\n\nIt should act.");
  });

  it("a mail message is read as its page, else its words, below what it is about", async () => {
    const mail = (parts: string) => `From: a@example.org
To: b@example.org
Subject: =?utf-8?Q?Your_force=E2=80=99s?= =?utf-8?B?IHBsYW4=?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=out

--out
Content-Type: multipart/alternative; boundary="in"

${parts}
--in--
--out
Content-Type: text/html
Content-Disposition: attachment; filename="other.html"

<p>Not this</p>
--out--
`;
    const plain =
      "--in\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nCaf\xe9 first.";
    const html =
      "--in\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPHA+VGhlIGZvcmNlPC9wPg==";
    expect(await textOf(mail(plain))).toBe("Your force’s plan\n\nCafé first.");
    expect(await textOf(mail(`${plain}\n${html}`))).toBe("Your force’s plan\n\nThe force");
    expect(await textOf(mail("--in\nContent-Type: image/png\n\nx"))).toContain("refused: The message holds no words");
  });

  it("a text that begins with names and colons is none", async () => {
    const memo = "From: the board\nTo: all\nDate: 1 May 2024\n\nThe force should act.";
    expect(await textOf(memo, "memo.txt")).toBe(memo.replaceAll("\n", "\r\n"));
  });

  it("parts that stand in each other without an end are read in a bounded time", async () => {
    const nested = Array.from(
      { length: 2_000 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}x\n\n--b${i}x\n`,
    );
    expect(await textOf(`MIME-Version: 1.0\n${nested.join("")}`)).toContain("refused");
    const many = `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${"--b\nContent-Type: image/png\n\nx\n".repeat(50_000)}`;
    expect(await textOf(many)).toContain("refused");
  });
});

describe("files of other programs", () => {
  const named = async (bytes: Uint8Array | string, name: string) => {
    const read = await readReportFile(typeof bytes === "string" ? Buffer.from(bytes) : bytes, name);
    return read.ok ? "read" : read.why;
  };
  it.each([
    [
      "PK\u0003\u0004".padEnd(30, "x").concat("mimetypeapplication/vnd.oasis.opendocument.text"),
      "a.odt",
      "OpenDocument file",
    ],
    ["PK\u0003\u0004".padEnd(30, "x").concat("mimetypeapplication/epub+zip"), "a.epub", "electronic book"],
    ["PK\u0003\u0004 ppt/presentation.xml", "a.pptx", "PowerPoint"],
    ['<?xml version="1.0"?><office:document office:version="1.3">', "a.fodt", "flat OpenDocument"],
    [
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>',
      "a.xml",
      "Word document in the form of XML",
    ],
    ['<?xml version="1.0"?><pkg:package>', "a.xml", "Word document in the form of XML"],
  ])("%j is named, with the way to save it", async (head, name, why) => {
    expect(await named(head, name)).toContain(why);
  });

  it("those of old Office programs are told apart", async () => {
    const old = (stream: string) =>
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(stream, "utf16le")]);
    expect(await named(old("WordDocument"), "a.doc")).toContain("old Word file");
    expect(await named(old("__substg1.0_0037001F"), "a.msg")).toContain("Outlook message");
    expect(await named(old("Workbook"), "a.xls")).toContain("old Excel file");
  });
});
