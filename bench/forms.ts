import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { readDocxPage } from "../src/docx/read-page";
import { readForm } from "../src/forms/read/read-form";
import { templateFrom } from "../src/forms/template/form-template";
import { PREFIXES } from "../src/ooxml/namespaces";
import { parseXml } from "../src/xml/parse";
import { line, median, ms, times } from "./measure";

const FORM = "test/fixtures/form-made-in-libreoffice.docx";
const DOCUMENT = "word/document.xml";

/** Importing an authority's own form of 62 rows, beside reading its XML alone. Run from the root of the repository. */
export async function forms(): Promise<void> {
  const bytes = new Uint8Array(readFileSync(FORM));
  const text = () =>
    new TextDecoder().decode(unzipSync(bytes, { filter: ({ name }) => name === DOCUMENT })[DOCUMENT]);
  const page = readDocxPage(bytes);
  const draft = readForm(page);
  const names = { title: "", publisher: "", version: "1.0" };
  const xml = await median(() => parseXml(text(), PREFIXES));
  const whole = await median(() => templateFrom(readForm(readDocxPage(bytes)), names));
  const understanding = await median(() => readForm(page));
  const making = await median(() => templateFrom(draft, names));
  line("Importing a form of 62 rows, to inflating and parsing", times(whole / xml));
  line("  inflating and parsing document.xml alone", ms(xml));
  line("  the whole import", ms(whole));
  line("  of which understanding the page", ms(understanding));
  line("  of which making the template", ms(making));
}
