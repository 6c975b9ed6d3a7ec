import { WordFault } from "./behaviour";
import type { WordObject } from "./members";

/** The objects a client holds on to, by the id it has for each. */
export class References {
  private readonly objects = new Map<string, WordObject>();
  private readonly ids = new WeakMap<WordObject, string>();
  private given = 0;

  to(object: WordObject): string {
    let id = this.ids.get(object);
    if (id === undefined) {
      this.given += 1;
      id = `{R${this.given}}`;
      this.ids.set(object, id);
    }
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
