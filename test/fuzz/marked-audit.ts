import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { NAMESPACES, PREFIXES } from "../../src/ooxml/namespaces";
import { RELATIONSHIPS, WML } from "../../src/ooxml/package-parts";
import { child, childElements, parseXml, textOf, type XmlElement } from "../../src/xml/parse";

/** A word that tracking has taken out: nobody sees it, and it is no answer. */
export const DELETED_WORD = "Zxgonex";

interface Run {
  readonly element: XmlElement;
  readonly isAnswer: boolean;
  /** The number of its paragraph. */
  readonly paragraph: number;
}

interface Addition {
  readonly at: number;
  readonly markup: string;
}

const BY = 'w:author="A reader" w:date="2026-03-01T09:00:00Z"';
/** Ids of tracked changes begin here. */
const FIRST_CHANGE = 900_000;
const deleted = (id: number) =>
  `<w:del w:id="${String(id)}" ${BY}><w:r><w:delText xml:space="preserve">${DELETED_WORD} </w:delText></w:r></w:del>`;

/**
 * The audit as a second reader leaves it: comments on labels, on answers, on
 * stretches that begin in a label and end in an answer, with replies; and
 * insertions, deletions and changes of look that tracking has kept.
 */
export function markedAudit(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const xml = text("word/document.xml");
  const runs = runsIn(xml);
  const additions: Addition[] = [];
  let comments = 0;
  const comment = (from: XmlElement, to: XmlElement) => {
    const id = String(comments++);
    additions.push(
      { at: from.start, markup: `<w:commentRangeStart w:id="${id}"/>` },
      {
        at: to.end,
        markup: `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
      },
    );
  };
  const tracked = ({ start, end }: XmlElement) => {
    additions.push(
      { at: start, markup: `<w:ins w:id="${String(FIRST_CHANGE + start)}" ${BY}>` },
      { at: end, markup: "</w:ins>" },
    );
  };
  let label: XmlElement | undefined;
  let [labels, answers] = [0, 0];
  for (const [at, { element, isAnswer, paragraph }] of runs.entries()) {
    if (!isAnswer) {
      if (labels++ % 5 === 0) comment(element, element);
      else label = element;
      continue;
    }
    const last = runs.slice(at).find((run) => run.isAnswer && run.paragraph > paragraph)?.element ?? element;
    switch (answers++ % 7) {
      case 0:
        comment(element, element);
        break;
      case 1:
        comment(element, element);
        comment(element, element);
        break;
      case 2:
        comment(element, last);
        break;
      case 3:
        tracked(element);
        break;
      case 4:
        additions.push({ at: element.start, markup: deleted(FIRST_CHANGE + at) });
        break;
      case 5:
        if (label) comment(label, element);
        break;
      default:
        additions.push({ at: element.end, markup: deleted(FIRST_CHANGE + at) });
        comment(element, element);
    }
    label = undefined;
  }
  const relationships = text("word/_rels/document.xml.rels");
  const types = text("[Content_Types].xml");
  return zipSync({
    ...parts,
    "word/document.xml": strToU8(added(xml, additions)),
    "word/comments.xml": strToU8(commentsPart(comments)),
    "word/_rels/document.xml.rels": strToU8(
      relationships.replace(
        "</Relationships>",
        `<Relationship Id="rIdComments" Type="${RELATIONSHIPS}/comments" Target="comments.xml"/></Relationships>`,
      ),
    ),
    "[Content_Types].xml": strToU8(
      types.replace(
        "</Types>",
        `<Override PartName="/word/comments.xml" ContentType="${WML}.comments+xml"/></Types>`,
      ),
    ),
  });
}

/** Runs with text in cells: of the words that are typed, and of what stands beside them. */
function runsIn(xml: string): readonly Run[] {
  const runs: Run[] = [];
  let paragraph = 0;
  const visit = (element: XmlElement, inCell: boolean, inBox: boolean) => {
    if (element.name === "w:p") paragraph += 1;
    const says = element.name === "w:r" && child(element, "w:t") ? textOf(element) : "";
    const isAnswer = inBox && says.includes("Zq");
    if (inCell && says !== "" && (isAnswer || !inBox)) runs.push({ element, isAnswer, paragraph });
    for (const each of childElements(element))
      visit(each, inCell || element.name === "w:tc", inBox || element.name === "w:sdt");
  };
  visit(parseXml(xml, PREFIXES), false, false);
  return runs;
}

/** What is added at one place stands there in the order in which it was said. */
function added(xml: string, additions: readonly Addition[]): string {
  const inOrder = [...additions].sort((a, b) => a.at - b.at);
  const pieces = inOrder.map(({ at, markup }, index) => xml.slice(inOrder[index - 1]?.at ?? 0, at) + markup);
  return pieces.join("") + xml.slice(inOrder.at(-1)?.at ?? 0);
}

function commentsPart(count: number): string {
  const each = Array.from(
    { length: count },
    (_, id) =>
      `<w:comment w:id="${String(id)}" w:initials="A" ${BY}><w:p><w:r><w:t>Why so?</w:t></w:r></w:p></w:comment>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${NAMESPACES.w}">${each.join("")}</w:comments>`;
}
