/** For an option that may be repeated: each value that is given, in order. */
export const eachGiven = (value: string, before: readonly string[]): readonly string[] => [...before, value];
