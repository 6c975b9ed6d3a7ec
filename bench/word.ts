import type { Template } from "../src/audit/template";
import { layoutOf } from "../src/document/layout";
import { slotsOf } from "../src/document/layout-model";
import { openAudit } from "../src/document/open-audit";
import { saveMirror } from "../src/document/save-audit";
import { blankDocx } from "../src/docx/new-docx";
import { encodeRecord } from "../src/record/record-part";
import { templateSource } from "../src/templates/shipped-templates";
import { WordDocument } from "../src/word/word-document";
import { WordHost } from "../test/support/word-host/host";
import { playWord } from "../test/support/word-host/office";
import { fullRecord, torbay, withItems } from "./audits";
import { line } from "./measure";

/** Round trips to Word and what they carry, ours beside one control at a time as Microsoft's samples do, on the same host double. */
export async function word(): Promise<void> {
  for (const count of [12, 60, 200]) {
    const template = withItems(torbay(), count);
    const ours = await oursOf(template);
    const naive = await naiveOf(template);
    const boxes = slotsOf(layoutOf(template)).length;
    for (const task of ["insert", "read", "save"] as const) {
      const goal = count === 60 && task !== "save" ? "goal at least 50 x" : "";
      const what = `Word, ${String(count)} items (${String(boxes)} boxes), ${task}`;
      const [mine, theirs] = [ours[task], naive[task]];
      line(
        `${what}: syncs`,
        `${String(mine.syncs)} / ${String(theirs.syncs)}`,
        `${(theirs.syncs / mine.syncs).toFixed(0)} x fewer  ${goal}`,
      );
      line(
        `${what}: asked`,
        `${kilobytes(mine.asked)} / ${kilobytes(theirs.asked)}`,
        `${kilobytes(mine.given)} / ${kilobytes(theirs.given)} given, ${kilobytes(mine.released)} / ${kilobytes(theirs.released)} to give back references` +
          (count === 60 && task === "read" ? "  goal at most 25 KB asked" : ""),
      );
    }
  }
}

interface Cost {
  readonly syncs: number;
  /** Bytes of the requests, of their answers, and of what office.js sends afterwards to give back references. */
  readonly asked: number;
  readonly given: number;
  readonly released: number;
}

type Costs = Readonly<Record<"insert" | "read" | "save", Cost>>;

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;

async function cost(host: WordHost, act: () => Promise<unknown>): Promise<Cost> {
  const from = host.log.length;
  const before = host.releasedBytes;
  await act();
  await releases();
  const made = host.log.slice(from);
  return {
    syncs: made.length,
    asked: made.reduce((sum, { requestBytes }) => sum + requestBytes, 0),
    given: made.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
    released: host.releasedBytes - before,
  };
}

/** What follows a `Word.run` is sent without being waited for. */
const releases = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

function anEmptyWord(): WordHost {
  const host = new WordHost(blankDocx());
  playWord(host);
  return host;
}

async function oursOf(template: Template): Promise<Costs> {
  const host = anEmptyWord();
  const document = new WordDocument();
  const record = fullRecord(template, 400);
  const surroundings = { templates: templateSource, newId: () => "bench" };
  const insert = await cost(host, () => document.insert(template));
  const save = await cost(host, () => saveMirror(document, { template, record }, surroundings));
  const read = await cost(host, () => openAudit(document, surroundings));
  return { insert, read, save };
}

async function naiveOf(template: Template): Promise<Costs> {
  const host = anEmptyWord();
  const slots = slotsOf(layoutOf(template));
  const readAll = () =>
    Word.run(async (context) => {
      for (const { tag } of slots) {
        const control = context.document.contentControls.getByTag(tag).getFirst();
        control.load("text");
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- this is what is measured against
        await context.sync();
      }
    });
  const insert = await cost(host, () =>
    Word.run(async (context) => {
      for (const { tag, alias } of slots) {
        const control = context.document.body
          .insertParagraph(alias, "End")
          .getRange("Content")
          .insertContentControl();
        control.tag = tag;
        control.title = alias;
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- this is what is measured against
        await context.sync();
      }
    }),
  );
  const read = await cost(host, readAll);
  const xml = encodeRecord(fullRecord(template, 400)).value;
  const save = await cost(host, async () => {
    await readAll();
    await Word.run(async (context) => {
      context.document.customXmlParts.add(xml);
      await context.sync();
    });
  });
  return { insert, read, save };
}
