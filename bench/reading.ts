import { unzipSync } from "fflate";
import { commentsIn, labelOfAnswer } from "../src/document/audit-comments";
import { commentDate } from "../src/document/comments";
import { layoutOf } from "../src/document/layout";
import { slotsOf } from "../src/document/layout-model";
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
  await readingComments(200);
}

/** An audit with so many comments, a fifth of them replies, against the same without: opened, and its comments placed. */
async function readingComments(count: number): Promise<void> {
  const bare = docxOfSize(torbay(), 60_000);
  const commented = await withManyComments(bare, count);
  const options = { warmUp: 60, rounds: 60 };
  const read = (bytes: Uint8Array) => async () => {
    const document = openDocx(bytes);
    const opened = await openAudit(document, { templates: templateSource });
    if (opened.found)
      commentsIn({ template: opened.audit.template, content: opened.content }, await document.readComments());
  };
  const without = await median(read(bare), options);
  const withThem = await median(read(commented), options);
  line(
    `Reading it with ${String(count)} comments, against without`,
    times(withThem / without),
    "goal <= 1.3 x",
  );
}

async function withManyComments(bytes: Uint8Array, count: number): Promise<Uint8Array> {
  const document = openDocx(bytes);
  const opened = await openAudit(document, { templates: templateSource });
  if (!opened.found) throw new Error("There is no audit.");
  const audit = { template: opened.audit.template, content: opened.content };
  const spots = slotsOf(layoutOf(torbay())).flatMap(({ tag }) => labelOfAnswer(audit, tag) ?? []);
  const threads = Math.round(count * 0.8);
  const writer = {
    author: "Moderator",
    initials: "M",
    date: commentDate(new Date("2026-03-04T09:30:00Z"), 0),
  };
  const text = "Whose words are these, and what has come of the visit that was agreed in May?";
  const adding = Array.from({ length: threads }, (_, at) => {
    const spot = spots[at % spots.length];
    return spot && ({ kind: "add", spot, text: `${String(at)}. ${text}` } as const);
  });
  await document.writeComments(
    adding.filter((each) => each !== undefined),
    writer,
  );
  const replies = Array.from(
    { length: count - threads },
    (_, at) => ({ kind: "reply", to: String(at), text: "In June, by her." }) as const,
  );
  await document.writeComments(replies, writer);
  return document.save();
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
