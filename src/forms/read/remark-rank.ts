import type { Doubt } from "../draft/form-remark";

/** The most important first: a choice or a question that is lost before room that is, and before what is only too much. */
const RANK: readonly (readonly Doubt[])[] = [
  ["choice", "not-offered", "levels"],
  ["room", "detail", "growing"],
  ["column"],
  ["heading"],
];

/** Where a doubt stands among others. */
export const rankOf = (doubt: Doubt): number => RANK.findIndex((doubts) => doubts.includes(doubt));
