import { shownTexts } from "./answers";
import type { Audit } from "./open-audit";

/** An answer that two copies of an audit give differently, each as it is read; "" where it is not entered. */
export interface Difference {
  readonly tag: string;
  readonly one: string;
  readonly other: string;
}

type Compared = Pick<Audit, "template" | "record">;

/** What two copies of an audit answer differently, in the order of the document. Nothing is merged. */
export function differencesBetween(one: Compared, other: Compared): readonly Difference[] {
  const ones = shownTexts(one.template, one.record);
  const others = shownTexts(other.template, other.record);
  return [...new Set([...ones.keys(), ...others.keys()])].flatMap((tag) => {
    const [first, second] = [ones.get(tag) ?? "", others.get(tag) ?? ""];
    return first === second ? [] : [{ tag, one: first, other: second }];
  });
}
