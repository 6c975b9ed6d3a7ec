import type { Problem } from "../audit/problem";
import type { ControlChange } from "../document/audit-document";
import type { XmlElement } from "../xml/parse";
import { child } from "../xml/read";
import { countForbidden, xmlSafe } from "../xml/write";
import { controlSplices } from "./edit-control";
import { declarationOfW } from "./edit-source";
import { spliced, type Splice } from "./edit-splice";
import type { Prompts } from "./prompts";
import { walkContent } from "./read-walk";

export interface EditedXml {
  readonly xml: string;
  readonly problems: readonly Problem[];
}

/**
 * The text of a document's main part with the text of these controls replaced,
 * where it differs, and nothing else changed. Comments, bookmarks, footnotes,
 * pictures and answers that stood in a replaced text are kept at its ends.
 */
export function replaceControls(
  xml: string,
  documentXml: XmlElement,
  changes: readonly ControlChange[],
  prompts: Prompts = new Map(),
): EditedXml {
  const wanted = new Map(changes.map(({ tag, text }) => [tag, storedText(text)]));
  const body = child(documentXml, "w:body");
  const controls = body ? walkContent(body, prompts).controls : [];
  const declaration = declarationOfW(documentXml);
  const written = new Set<string>();
  // Inner controls come after outer ones, so going backwards an outer one finds those inside it done.
  const splices: Splice[] = [];
  for (const control of [...controls].reverse()) {
    const text = wanted.get(control.tag);
    if (text === undefined) continue;
    const inside = takenBefore(splices, control.element.end);
    const made =
      control.text === text ? inside : controlSplices(xml, control, { text, prompts, declaration, inside });
    if (made) written.add(control.tag);
    splices.push(...[...(made ?? inside)].sort((a, b) => b.start - a.start || b.end - a.end));
  }
  return { xml: splices.length === 0 ? xml : spliced(xml, splices), problems: problemsOf(changes, written) };
}

/** Takes the splices before a place off the end of a list that runs backwards. */
function takenBefore(splices: Splice[], end: number): readonly Splice[] {
  let first = splices.length;
  while (first > 0 && (splices[first - 1]?.start ?? end) < end) first -= 1;
  return splices.splice(first);
}

/** A text as a document holds it: line ends made `\n`, and what XML can't hold replaced. */
export const storedText = (text: string): string => xmlSafe(withLineEnds(text));

const withLineEnds = (text: string): string => text.replace(/\v/g, "\n");

function problemsOf(changes: readonly ControlChange[], written: ReadonlySet<string>): readonly Problem[] {
  return changes.flatMap((change): readonly Problem[] =>
    written.has(change.tag)
      ? charactersReplaced([change])
      : [{ code: "not-written", where: change.tag, text: change.text }],
  );
}

/** Where a text has characters that XML can't hold (XML 1.0, 2.2). */
export function charactersReplaced(changes: readonly ControlChange[]): readonly Problem[] {
  return changes.flatMap(({ tag, text }): Problem[] => {
    const count = countForbidden(withLineEnds(text));
    return count === 0 ? [] : [{ code: "characters-replaced", where: tag, count }];
  });
}
