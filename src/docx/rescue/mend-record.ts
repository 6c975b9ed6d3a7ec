import { SAVED_STANDS_IN } from "../../document/saved-data";
import { OpenElements } from "./open-elements";
import { soundUntil } from "./mend-xml";

const START = new RegExp(`<(${Object.keys(SAVED_STANDS_IN).join("|")})(?=[\\s/>])`, "g");

/** The saved data of a record as far as it is sound. */
export interface MendedRecord {
  readonly xml: string;
  /** The same without the answers that break off. */
  readonly sound: string;
  readonly isWhole: boolean;
}

/** Reads saved data up to where it is no XML, and on from the next answer, item or action that is whole. Undefined where nothing is left. */
export function mendRecord(text: string): MendedRecord | undefined {
  const open = new OpenElements();
  const kept: string[] = [];
  const sound: string[] = [];
  let from: number | undefined = text.startsWith("\uFEFF") ? 1 : 0;
  while (from !== undefined) {
    const begun: number = from;
    const end = soundUntil(text, begun, open);
    const piece = text.slice(begun, end);
    kept.push(piece);
    sound.push(end < text.length ? piece.slice(0, piece.lastIndexOf(">") + 1) : piece);
    if (!open.hasRoot) return undefined;
    from = undefined;
    // A start that is damaged itself is none.
    START.lastIndex = end === begun ? end + 1 : end;
    const found = open.isEmpty ? undefined : START.exec(text);
    const parent = SAVED_STANDS_IN[found?.[1] ?? ""];
    if (!found || parent === undefined) continue;
    const between = open.closeInto(parent) ?? `${open.closeInto("audit") ?? ""}${open.start(parent)}`;
    kept.push(between);
    sound.push(between);
    from = found.index;
  }
  const rest = open.closeAll();
  const xml = kept.join("") + rest;
  return { xml, sound: sound.join("") + rest, isWhole: xml === text };
}
