import { fnv1a } from "./hash";

/** Gives the `w:id` of a control from a key: the same for the same document, and never one already given. */
export type NewId = (key: string) => number;

/** Ids are positive and unique in a document (17.5.2.18). */
export function controlIds(taken: Iterable<number> = []): NewId {
  const given = new Set(taken);
  return (key) => {
    let id = fnv1a(key) & 0x7fffffff || 1;
    while (given.has(id)) id = id === 0x7fffffff ? 1 : id + 1;
    given.add(id);
    return id;
  };
}
