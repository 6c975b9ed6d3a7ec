import { unzipSync } from "fflate";
import { commentsIn, labelOfAnswer } from "../src/document/audit-comments";
import { commentDate } from "../src/document/comments";
import { layoutOf } from "../src/document/layout";
import { slotsOf } from "../src/document/layout-model";
import { openAudit } from "../src/document/open-audit";
import { openDocx } from "../src/docx/docx-document";
import { PREFIXES } from "../src/ooxml/namespaces";
import { readContent } from "../src/ooxml/read-content";
import { shippedTemplates, templateSource } from "../src/templates/shipped-templates";
import { scanUtf8 } from "../src/xml/parse";
import { docxOfSize, fullDocx, shipped, torbay, withItems } from "./audits";
import { heapUsed, line, median, ms, times } from "./measure";

const DOCUMENT = "word/document.xml";

export async function reading(): Promise<void> {
  await readingOf("a 60 KB Torbay audit", docxOfSize(torbay(), 60_000), "goal <= 8 x");
  await readingOf("a detailed audit", fullDocx(shipped("detailed-case-audit"), 400), "goal <= 8 x");
  await readingOf("200 items of 20 KB text", fullDocx(withItems(torbay(), 200), 10_000), "", 3);
  await readingFolder();
  await keeping();
  await readingComments(200);
}

/** A folder in which the templates take turns, as those of a batch may. */
async function readingFolder(): Promise<void> {
  const folder = shippedTemplates().map((template) => fullDocx(template, 400));
  const all = async () => {
    for (const bytes of folder) await openAudit(openDocx(bytes), { templates: templateSource });
  };
  const each = (await median(all, { warmUp: 60, rounds: 60 })) / folder.length;
  line(
    `Reading a folder of ${String(folder.length)} templates mixed`,
    `${(1000 / each).toFixed(0)} a CPU second`,
  );
}

const KEPT = 200;

/** What an opened audit holds on to, its texts among it. */
async function keeping(): Promise<void> {
  const documents = Array.from({ length: KEPT }, (_, at) => fullDocx(torbay(), 400 + (at % 20)));
  const kept: unknown[] = [];
  await openAudit(openDocx(documents[0] ?? new Uint8Array()), { templates: templateSource });
  const before = heapUsed();
  for (const bytes of documents) kept.push(await openAudit(openDocx(bytes), { templates: templateSource }));
  const each = (heapUsed() - before) / kept.length;
  line("  memory kept for each that is opened", `${(each / 1024).toFixed(0)} KB`, "goal < 100 KB");
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
  const xml = inflate();
  const decoder = new TextDecoder();
  const scanned = () => scanUtf8(xml, (some) => decoder.decode(some), PREFIXES);
  const inflating = await median(inflate, options);
  const opening = await median(() => openAudit(openDocx(bytes), { templates: templateSource }), options);
  const scanning = await median(scanned, options);
  const walked = await median(() => {
    const root = scanned();
    return root && readContent(root);
  }, options);
  const size = `${(bytes.length / 1024).toFixed(0)} KB, document.xml ${(xml.length / 1024).toFixed(0)} KB`;
  line(`Reading the record of ${what}`, times(opening / inflating), goal);
  line(`  inflating document.xml alone (${size})`, ms(inflating));
  line("  the whole reading", ms(opening));
  line("  of which scanning the XML", ms(scanning));
  line("  of which finding controls and cells", ms(walked - scanning));
  line("  of which the rest: inflating, parts, template, mirror, record", ms(opening - walked));
}
