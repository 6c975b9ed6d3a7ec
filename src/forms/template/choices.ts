import type { Choice } from "../../audit/template";
import { freeId } from "../free-id";
import { labelOf, lineOf } from "./template-texts";

/** Choices of one list: each label and each id stands once, and nothing else can be told from the empty one. */
export class Choices {
  readonly ids = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly labels = new Set<string>();

  add<T extends Choice>(choice: T): readonly T[] {
    if (lineOf(choice.label) === "") return [];
    let { label } = labelOf(choice.label, "");
    for (let number = 2; this.labels.has(label); number += 1) {
      label = `${labelOf(choice.label, "", 140).label} (${String(number)})`;
    }
    this.labels.add(label);
    const id = freeId(choice.id === "" ? label : choice.id, this.taken, "choice");
    if (!this.ids.has(choice.id)) this.ids.set(choice.id, id);
    return [{ ...choice, id, label }];
  }
}
