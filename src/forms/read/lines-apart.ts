import type { PageControl, PageInline } from "../../ooxml/page-model";
import { isFieldLabel, isLabelShaped, isOfAudit } from "./field-label";
import { isJudgementWord, tickBoxes } from "./printed-boxes";

/** Texts with no more between their words than one space. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** What a box holds is part of the form's text; what was chosen from a list is among its choices. */
export function writtenIn(inline: PageInline): readonly string[] {
  if (inline.type === "text") return [inline.text];
  if (inline.type === "tab") return ["\t"];
  if (inline.type !== "control" || inline.choices.includes(inline.text)) return [];
  return [inline.text];
}

/** A place to fill in, with the label before it. */
export interface LabelledControl {
  /** Most of the labels on its line are about the audit. */
  readonly ofAudit: boolean;
  readonly label: string;
  readonly text: string;
  readonly control: PageControl;
}

/**
 * "Case number [ ]   Date of birth [ ]", "Contact ID [Enter text]    Auditor [Enter text]": labels that each have a box of the
 * form's own behind them; empty for other lines.
 */
export function boxesApart(inlines: readonly PageInline[]): readonly LabelledControl[] {
  const found: Omit<LabelledControl, "ofAudit">[] = [];
  let before = "";
  for (const inline of inlines) {
    if (inline.type === "control") {
      const text = oneLine([before, ...writtenIn(inline)].join(" "));
      found.push({ label: oneLine(before), text, control: inline });
      before = "";
    } else before += writtenIn(inline).join("");
  }
  const labels = found.map(({ label }) => label);
  if (found.length < 2 || oneLine(before) !== "" || !labels.every(isPlain)) return [];
  const ofAudit = areLabels(labels);
  return labels.some((label) => !label.endsWith(":")) ? found.map((each) => ({ ...each, ofAudit })) : [];
}

/** "School: ______     Term: ☐ Autumn ☐ Spring     Date: ____": places to fill in that stand apart, where one of them is to tick. */
export function fieldsApart(written: string): readonly string[] {
  if (tickBoxes(written) === undefined) return [];
  const fields: string[] = [];
  for (const piece of written.trim().split(/\s{3,}|\s*\t\s*/u)) {
    if (/^\p{L}[^:?]{0,60}[:?]/u.test(piece) || fields.length === 0 || isPlainLabel(piece))
      fields.push(oneLine(piece));
    else fields.push(`${fields.pop() ?? ""} ${oneLine(piece)}`);
  }
  const isField = (text: string) =>
    isPlainLabel(text) ||
    /^[^:]{1,60}:\s*(?:[_.…]{3,}|$)/u.test(text) ||
    /[:?]$/u.test(tickBoxes(text)?.lead ?? "");
  return fields.every(isField) ? fields : [];
}

/** "Purpose was explained      Rating: [list]": what is judged, where its judgement to choose from stands apart; undefined for other lines. */
export function judgedApart(inlines: readonly PageInline[]): string | undefined {
  const control = inlines.at(-1);
  if (control?.type !== "control" || control.choices.length < 2) return undefined;
  const before = inlines.slice(0, -1).flatMap(writtenIn).join("");
  const [, asked = "", judgement = ""] = /^\s*(\S.*?)(?:\s{3,}|\s*\t\s*)(\S.{0,30}?)\s*$/u.exec(before) ?? [];
  return isJudgementWord(oneLine(judgement)) ? oneLine(asked) : undefined;
}

/** "Signed (governor)            Ward manager:            Date": labels with nothing but room between them, which is where each is filled in. */
export function labelsApart(written: string): readonly string[] {
  const labels = written
    .trim()
    .split(/\s{6,}|\s*\t\s*/u)
    .map(oneLine);
  return labels.length > 1 && areLabels(labels) ? labels : [];
}

/** Most of them are about the audit, and one of them at least has no colon that tells where its room begins. */
const areLabels = (labels: readonly string[]): boolean =>
  labels.every(isPlain) &&
  labels.some((label) => !label.endsWith(":")) &&
  labels.filter((label) => label.endsWith(":") || isOfAudit(label)).length * 2 > labels.length &&
  labels.some(isFieldLabel);

const isPlain = (label: string): boolean => {
  const name = label.replace(/\s*:$/u, "");
  return isLabelShaped(name) && !/[:_…]/u.test(name) && tickBoxes(name) === undefined;
};

const isPlainLabel = (text: string): boolean => isFieldLabel(text) && !text.endsWith(":") && isPlain(text);
