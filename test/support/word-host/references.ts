import { WordFault } from "./behaviour";
import type { WordObject } from "./members";

/**
 * The objects that contexts hold on to, by the id that each has for one: what one context gives back, another may still
 * hold.
 */
export class References {
  private readonly objects = new Map<string, WordObject>();
  private given = 0;

  to(object: WordObject): string {
    this.given += 1;
    const id = `{R${this.given}}`;
    this.objects.set(id, object);
    return id;
  }

  find(id: string): WordObject {
    const object = this.objects.get(id);
    if (!object) throw new WordFault("InvalidReference", "The object is no longer held for this client.");
    return object;
  }

  forget(id: string): void {
    this.objects.delete(id);
  }

  /** How many objects are held; the document itself always is. */
  get size(): number {
    return [...this.objects.values()].filter(({ type }) => type !== "Document").length;
  }
}
