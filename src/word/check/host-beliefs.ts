import { documentXml } from "../../ooxml/document-xml";
import {
  customXmlParts,
  flatOpc,
  RELATIONSHIPS,
  relationshipsPart,
  WML,
  type NewPart,
} from "../../ooxml/package-parts";
import { paragraphXml } from "../../ooxml/paragraph";
import { readFlatOpc } from "../../ooxml/read-content";
import { askForControls, bodyMarkup, CELL } from "../controls";
import { askForParts, partsIn, partsListed, writePartsInWord } from "../custom-xml-parts";
import { followWord } from "../follow-word";
import { inWord } from "../run";
import { writeInWord } from "../write";
import { finding, timed, type Belief } from "./belief";
import { answerBoxes } from "./box-beliefs";
import { controlTagged } from "./edit-beliefs";
import { phrase } from "../../words/phrase";

/** What goes with the text: comments, custom XML, events, markup and the time a round trip takes. */
export const HOST_BELIEFS: readonly Belief[] = [
  {
    belief: phrase("A comment on an answer is noticed, and the answer left alone"),
    find: async ({ narrative }) => {
      await writeInWord([{ tag: narrative.tag, text: "Commented on" }], () => false);
      await inWord(async (context) => {
        (await controlTagged(context, narrative.tag))
          ?.getRange("Content")
          .insertComment("Case Audit’s own test");
        await context.sync();
      });
      const { problems } = await writeInWord([{ tag: narrative.tag, text: "Replaced" }], () => false);
      const codes = problems.map(({ code }) => code);
      return finding(codes.includes("not-written-commented"), codes.join(", ") || phrase("written over"));
    },
  },
  {
    belief: phrase("Replacing a text deletes the comments on it"),
    find: async ({ narrative }) => {
      const left = await inWord(async (context) => {
        const control = await controlTagged(context, narrative.tag);
        control?.insertText("Replaced", "Replace");
        const comments = context.document.body.getComments();
        comments.load("items/id");
        await context.sync();
        return comments.items.length;
      });
      return finding(left === 0, phrase("{left} left", { left }));
    },
  },
  {
    belief: phrase("A label can be commented on"),
    find: async ({ narrative }) => {
      const on = "Case Audit’s own test, on a label";
      const contents = await inWord(async (context) => {
        const controls = askForControls(context, CELL, narrative.tag);
        await context.sync();
        const [box] = controls.items;
        const cell = box?.parentTableCellOrNullObject;
        if (!box || !cell || cell.isNullObject || cell.cellIndex === 0) return [];
        const label = box.parentTableOrNullObject.getCell(cell.rowIndex, cell.cellIndex - 1);
        label.body.getRange("Content").insertComment(on);
        const comments = context.document.body.getComments();
        comments.load("items/content");
        await context.sync();
        return comments.items.map(({ content }) => content);
      });
      return finding(
        contents.includes(on),
        phrase("{comments} comments in the document", { comments: contents.length }),
      );
    },
  },
  {
    belief: phrase("The document keeps custom XML, one part to a namespace, and gives it back"),
    find: async () => {
      const part = (text: string) => ({
        namespace: NAMESPACE,
        xml: `<c:check xmlns:c="${NAMESPACE}"><c:text>${text}</c:text></c:check>`,
      });
      await writePartsInWord([part("one")], []);
      await writePartsInWord([part("two")], []);
      const stored = await ourParts();
      await removeParts();
      const left = await ourParts();
      const right = stored.length === 1 && stored[0]?.includes(">two<") === true && left.length === 0;
      return finding(
        right,
        phrase("{kept} kept, {left} left after deleting", { kept: stored.length, left: left.length }),
      );
    },
  },
  {
    belief: phrase("Custom XML inside inserted markup stays behind, so that the pane adds its own once"),
    find: async () => {
      await inWord((context) => {
        context.document.body.insertOoxml(flatOpc(PACKAGE_WITH_PART), "End");
        return context.sync();
      });
      const came = (await ourParts()).length;
      await removeParts();
      return finding(came === 0, phrase("{came} came along", { came }));
    },
  },
  {
    belief: phrase("The markup of the body holds the same boxes"),
    find: async () => {
      const { value, ms } = await timed(() =>
        inWord(async (context) => {
          const markup = bodyMarkup(context);
          await context.sync();
          return markup.value;
        }),
      );
      const [listed, read] = [(await answerBoxes()).length, readFlatOpc(value).controls.length];
      const size = Math.round(value.length / 1024);
      return finding(
        read >= listed,
        phrase("{boxes} boxes, {listed} listed, {size} KB, {ms}", { boxes: read, listed, size, ms }),
      );
    },
  },
  {
    belief: phrase("Word tells when the cursor moves and when text changes"),
    find: async ({ narrative }) => {
      const heard = { changed: 0, selected: new Set<string | undefined>() };
      const stop = followWord(
        {
          changed: () => (heard.changed += 1),
          selected: (tag) => heard.selected.add(tag),
        },
        100,
      );
      await pause(500);
      await inWord(async (context) => {
        const control = await controlTagged(context, narrative.tag);
        control?.select("Start");
        control?.insertText("Heard", "Replace");
        await context.sync();
      });
      const all = () => heard.selected.has(narrative.tag) && heard.changed > 0;
      for (let waited = 0; waited < EVENTS_WITHIN && !all(); waited += GLANCE) await pause(GLANCE);
      stop();
      const selected = heard.selected.has(narrative.tag);
      return finding(
        all(),
        selected
          ? phrase("{changes} changes told, cursor found in the box", { changes: heard.changed })
          : phrase("{changes} changes told, cursor not found in the box", { changes: heard.changed }),
      );
    },
  },
  {
    belief: phrase("A round trip with nothing in it is quick"),
    find: async () => {
      const { ms } = await timed(() => inWord((context) => context.sync()));
      return finding(parseInt(ms, 10) < 1000, ms);
    },
  },
];

const NAMESPACE = "urn:case-audit:check:1";

/** An empty paragraph with a custom XML part beside it. */
const PACKAGE_WITH_PART: readonly NewPart[] = [
  relationshipsPart("/", [
    { id: "rId1", type: `${RELATIONSHIPS}/officeDocument`, target: "word/document.xml" },
  ]),
  {
    path: "/word/document.xml",
    contentType: `${WML}.document.main+xml`,
    xml: documentXml(paragraphXml()),
  },
  relationshipsPart("/word/document.xml", [
    { id: "rId1", type: `${RELATIONSHIPS}/customXml`, target: "../customXml/item1.xml" },
  ]),
  ...customXmlParts({ namespace: NAMESPACE, xml: `<c:check xmlns:c="${NAMESPACE}"/>` }, 1),
];

/** Milliseconds; Word on the desktop tells some changes late. */
const EVENTS_WITHIN = 3000;
const GLANCE = 100;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function ourParts(): Promise<readonly string[]> {
  return inWord(async (context) => {
    const parts = askForParts(context);
    await context.sync();
    const held = partsIn(parts);
    await context.sync();
    return held().flatMap(({ namespace, xml }) => (namespace === NAMESPACE ? [xml] : []));
  });
}

/** Takes the check's own part out again. */
export function removeParts(): Promise<void> {
  return inWord(async (context) => {
    const parts = context.document.customXmlParts.getByNamespace(NAMESPACE);
    parts.load("items/id");
    await context.sync();
    for (const part of partsListed(parts)) part.delete();
    await context.sync();
  });
}
