import { unzipSync } from "fflate";
import { openAudit } from "../src/document/open-audit";
import { openDocx } from "../src/docx/docx-document";
import { PREFIXES } from "../src/ooxml/namespaces";
import { readContent } from "../src/ooxml/read-content";
import { templateSource } from "../src/templates/shipped-templates";
import { parseXml } from "../src/xml/parse";
import { docxOfSize, fullDocx, torbay, withItems } from "./audits";
import { line, median, ms, times } from "./measure";

const DOCUMENT = "word/document.xml";

export async function reading(): Promise<void> {
  await readingOf("a 60 KB Torbay audit", docxOfSize(torbay(), 60_000), "goal <= 12 x");
  await readingOf("200 items of 20 KB text", fullDocx(withItems(torbay(), 200), 10_000), "", 3);
}

async function readingOf(what: string, bytes: Uint8Array, goal: string, rounds = 60): Promise<void> {
  const options = { warmUp: rounds, rounds };
  const inflate = () => unzipSync(bytes, { filter: ({ name }) => name === DOCUMENT })[DOCUMENT] as Uint8Array;
  const xml = new TextDecoder().decode(inflate());
  const tree = parseXml(xml, PREFIXES);
  const inflating = await median(inflate, options);
  const opening = await median(() => openAudit(openDocx(bytes), { templates: templateSource }), options);
  const parsing = await median(() => parseXml(xml, PREFIXES), options);
  const walking = await median(() => readContent(tree), options);
  const size = `${(bytes.length / 1024).toFixed(0)} KB, document.xml ${(xml.length / 1024).toFixed(0)} KB`;
  line(`Reading the record of ${what}`, times(opening / inflating), goal);
  line(`  inflating document.xml alone (${size})`, ms(inflating));
  line("  the whole reading", ms(opening));
  line("  of which parsing the XML", ms(parsing));
  line("  of which finding controls and cells", ms(walking));
  line("  of which the rest: parts, template, mirror, record", ms(opening - inflating - parsing - walking));
}
