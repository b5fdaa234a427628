import type { ImportWords } from "../language/import";

/** Why a file was not read, and the way out. */
export const SPREADSHEET: ImportWords["spreadsheet"] = {
  "nothing-chosen": "Choose the file of your register, an Excel workbook (.xlsx) or a CSV file.",
  "force-missing": "Choose the force that the register belongs to.",
  "force-ended": "That force has ended. Choose the force that has its record now.",
  empty: "The file is empty. Choose the file that holds your register.",
  "too-large":
    "The file is larger than 5 MB. Delete pictures, old sheets and columns that the register does not need, or import it in parts.",
  "too-many-rows": "The file has more than 10,000 rows. Import it in parts: what was imported before is recognised.",
  "too-many-columns":
    "The file has cells beyond its hundredth column. Delete the columns right of your register and save the file again. In Excel, Ctrl and End lead to the last cell that is filled.",
  "cell-far-below":
    "Something stands far below your register, beyond row 10,000, with empty rows between: often a stray figure or a space. In Excel, Ctrl and End lead to it. Delete that row, save the file and choose it again.",
  "address-unclear":
    "The file says where its cells stand in a way that spreadsheet programs do not write, so it was not opened. Open it in Excel or LibreOffice, save it as a new workbook (.xlsx) and choose that one.",
  "too-much-text":
    "A row of the file holds more text than a spreadsheet’s cells do. Check it, and save the file again.",
  "unpacks-too-large":
    "The file unpacks to far more than a register holds, so it was not opened. Copy the register into a new workbook.",
  "not-a-spreadsheet":
    "This is not a spreadsheet, whatever its name says. Save your register as an Excel workbook (.xlsx) or as CSV.",
  "old-or-protected":
    "This is an old Excel file (.xls), or one with a password. Save it as .xlsx without a password and choose it again.",
  "open-document":
    "This is an OpenDocument file (.ods or .fods), as LibreOffice keeps it. Save it as an Excel workbook (.xlsx): in LibreOffice, File, Save As.",
  "web-page":
    "This is a web page or a mail message, whatever its name says. Open it in Excel and save it as a workbook (.xlsx), or copy its table into one.",
  "excel-xml": "This is an Excel file in the XML form of 2003. Open it in Excel and save it as a workbook (.xlsx).",
  "binary-workbook":
    "This is an Excel binary workbook (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx).",
  numbers:
    "This is a document of Apple’s Numbers. In Numbers, choose File, Export To, Excel, and choose the .xlsx file that it makes.",
  pdf: "This is a PDF. Registers are read from Excel workbooks (.xlsx) and CSV files; a report in PDF is read under “Read a report”.",
  word: "This is a Word document. Copy its table into an Excel workbook (.xlsx) and choose that; a report in Word is read under “Read a report”.",
  macros: "The file contains macros, so it was not opened. Save it as .xlsx, which has none.",
  declarations: "The file contains declarations that Excel never writes, so it was not opened.",
  damaged: "The file is damaged and could not be read. Open it, save it again and choose the new file.",
  quotes: "A quotation mark in the CSV file is opened and never closed. Save the file from Excel again, or as .xlsx.",
  "no-headings":
    "No row of the file has headings that a register has, such as Reference, Text, Owner or Due date. Put them above the columns, or start from the template.",
  "no-rows": "There is nothing under the headings. Choose the file that holds your register.",
  "took-too-long":
    "The file took too long to read, so it was stopped. Copy the register alone into a new workbook, or save it as CSV, and choose that file.",
  "needs-too-much-memory":
    "Reading the file took more memory than a register needs, so it was stopped. Copy the register alone into a new workbook, or save it as CSV, and choose that file.",
  "reader-broke":
    "The file was not read: the reader stopped. Choose it once more. If it stops again, copy the register into a new workbook, or save it as CSV.",
  "readers-busy": "Other people’s files are being read just now, so yours was not. Choose it again in a minute.",
  "yours-first": "Other files of yours are still being read, so this one was not. Wait for them, and choose it again.",
};
