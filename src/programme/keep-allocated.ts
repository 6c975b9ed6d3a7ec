import type { AllocatedCase, Allocation, Auditor } from "./allocation";
import { allocate, type Allocating } from "./allocate";
import { caseKeys } from "./expected";
import { isSamePerson } from "../moderation/same-person";

export interface KeptAllocation extends Pick<Allocation, "cases" | "unplaced"> {
  /** Cases that were allocated and are not among those to allocate any more: whoever has one is to be told. */
  readonly gone: readonly AllocatedCase[];
  readonly kept: number;
}

/**
 * Allocates what was not allocated before; the rest stays with whom it is, since its documents may be out: a case that takes
 * the place of another changes nothing for anybody else. One that is set by hand now is given anew.
 */
export function allocateBeside(before: Allocation, asked: Allocating): KeptAllocation {
  const keyOf = caseKeys([...asked.cases, ...before.cases].map(({ id }) => id));
  const wanted = new Set(asked.cases.map(({ id }) => keyOf(id)));
  const byHand = new Set(asked.byHand.map(({ id }) => keyOf(id)));
  const gone = before.cases.filter(({ id }) => !wanted.has(keyOf(id)));
  const kept = before.cases.filter(({ id }) => wanted.has(keyOf(id)) && !byHand.has(keyOf(id)));
  const isKept = new Set(kept.map(({ id }) => keyOf(id)));
  const has = (name: string) => kept.filter(({ auditor }) => isSamePerson(auditor, name)).length;
  const { cases, unplaced } = allocate({
    ...asked,
    cases: asked.cases.filter(({ id }) => !isKept.has(keyOf(id))),
    auditors: asked.auditors.map((auditor): Auditor => {
      const { most } = auditor;
      return most === undefined ? auditor : { ...auditor, most: Math.max(0, most - has(auditor.name)) };
    }),
    before: (name) => asked.before(name) + has(name),
    panel: Math.max(0, asked.panel - kept.filter(({ panel }) => panel).length),
  });
  const added = cases.map((each) => ({
    ...each,
    reason: { ...each.reason, before: asked.before(each.auditor), now: each.reason.now + has(each.auditor) },
  }));
  const position = new Map(asked.cases.map(({ id }, at) => [keyOf(id), at]));
  const at = ({ id }: AllocatedCase) => position.get(keyOf(id)) ?? 0;
  return {
    cases: [...kept, ...added].sort((one, other) => at(one) - at(other)),
    unplaced,
    gone,
    kept: kept.length,
  };
}
