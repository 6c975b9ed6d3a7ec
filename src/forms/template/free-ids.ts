import { knownIds } from "../../audit/retired-ids";
import type { Template } from "../../audit/template";
import type { FormDraft } from "../draft/form-draft";
import { freeId } from "../free-id";

/** Ids for what is new in an edited template: nothing of the template has or had one, nor has anything else that is new. */
export class FreeIds {
  private readonly kinds = new Map<string, Set<string>>();

  constructor(
    private readonly from: Template,
    draft: FormDraft,
  ) {
    for (const { fields } of draft.fieldGroups) for (const { id } of fields) this.take("field", id);
    for (const { items } of draft.sections) for (const { id } of items) this.take("item", id);
  }

  /** The ids of a kind that are taken. */
  taken(kind: string): Set<string> {
    const taken = this.kinds.get(kind) ?? knownIds(this.from, kind);
    this.kinds.set(kind, taken);
    return taken;
  }

  free(kind: string, label: string, otherwise: string): string {
    return freeId(label, this.taken(kind), otherwise);
  }

  private take(kind: string, id: string | undefined): void {
    if (id !== undefined) this.taken(kind).add(id);
  }
}
