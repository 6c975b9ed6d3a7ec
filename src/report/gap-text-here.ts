import type { Gap } from "../audit/gap";
import { parseTag } from "../audit/tags";
import type { Template } from "../audit/template";
import { gapText } from "./gap-text";
import { capital } from "./phrases";
import { itemName, placeText } from "./place-text";
import { phrase } from "../words/phrase";

/** What an audit lacks, said where its item stands in view: the sentence without the name of the place. */
export function gapTextHere(template: Template, gap: Gap): string {
  const text = gapText(template, gap);
  const target = parseTag(gap.where);
  const names = [
    placeText(template, gap.where),
    ...(target.kind === "item" ? [itemName(template, target.item)] : []),
    ...(target.kind === "action" ? [phrase("Action {row}:", { row: target.row })] : []),
  ];
  const name = names.find((each) => text.startsWith(each));
  const rest = name === undefined ? "" : text.slice(name.length).replace(/^[:\s]+/, "");
  // A name that runs on into the sentence is a part of it.
  return rest === "" || /^[,’']/.test(rest) ? text : capital(rest);
}
