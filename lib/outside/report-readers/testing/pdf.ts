export const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** A PDF of one page for each list of lines, one below the other. */
export const pdf = (pages: readonly (readonly string[])[], extra = ""): Uint8Array =>
  pdfDrawn(
    pages.map((lines) =>
      lines
        .map((line, i) => `BT /F1 10 Tf 50 ${760 - i * 14} Td (${line.replace(/[()\\]/g, "\\$&")}) Tj ET`)
        .join("\n"),
    ),
    extra,
  );

/** A PDF of one page for each drawing, in the operators of a page. */
export function pdfDrawn(pages: readonly string[], extra = ""): Uint8Array {
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
  ];
  for (const draw of pages) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    objects.push(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
  }
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  return latin(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${xref}\n%%EOF`);
}
