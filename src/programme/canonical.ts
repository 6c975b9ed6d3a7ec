import { fingerprintOf } from "../record/content-hash";

/** A value as JSON without white space, the keys of every object in the order of their code units: one text for what is the same. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}

/** SHA-256 over what a value says, however it is laid out. */
export const fingerprintOfValue = (value: unknown): string => fingerprintOf([canonicalJson(value)]);
