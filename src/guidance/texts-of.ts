import type { Condition, Template, Wording } from "../audit/template";
import { wordingsText } from "./wordings-text";

/** One text, and while what it is shown. */
export interface GuidanceText {
  readonly text: string;
  readonly when?: Condition;
}

/** Wordings as texts, without those of prompt sets that are off: what is always shown together, the rest apart. */
export function textsOf(template: Template, wordings: readonly Wording[]): readonly GuidanceText[] {
  const off = new Set(template.promptSets.filter((set) => !set.on).map((set) => set.id));
  const on = wordings.filter(({ promptSet }) => promptSet === undefined || !off.has(promptSet));
  const always = on.filter(({ when }) => !when);
  return [
    ...(always.length > 0 ? [{ text: wordingsText(always) }] : []),
    ...on.flatMap((wording) => (wording.when ? [{ text: wordingsText([wording]), when: wording.when }] : [])),
  ];
}
