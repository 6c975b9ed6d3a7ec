import type { Template } from "../../audit/template";
import type { Slot } from "../../document/layout-model";
import { phrase } from "../../words/phrase";

/** What a check has to work with: an audit in a document that is there to be tried on. */
export interface Scratch {
  readonly template: Template;
  readonly slots: readonly Slot[];
  /** A narrative and a list of the same item. */
  readonly narrative: Slot;
  readonly choice: Slot;
}

/** What was found of a belief. */
export interface Finding {
  readonly holds: boolean;
  /** What Word gave: a value, a count, a time. */
  readonly seen: string;
}

/** Something Case Audit takes to be so of any Word, and how to find out. */
export interface Belief {
  readonly belief: string;
  /** The set of the Word API it needs; without it, it is skipped. */
  readonly needs?: string;
  /** What a person is to do first. */
  readonly byHand?: (scratch: Scratch) => string;
  readonly find: (scratch: Scratch) => Promise<Finding>;
}

export const finding = (holds: boolean, seen: string): Finding => ({ holds, seen });

/** A text as a person can tell it from another: with its quotes and its line ends. */
export const shown = (text: string | undefined): string =>
  text === undefined ? phrase("nothing") : JSON.stringify(text);

/** Milliseconds that something took, rounded. */
export async function timed<T>(act: () => Promise<T>): Promise<{ readonly value: T; readonly ms: string }> {
  const start = performance.now();
  const value = await act();
  return { value, ms: `${String(Math.round(performance.now() - start))} ms` };
}
