export type Leaves = ReadonlyMap<string, unknown>;

/** What JSON says, by where it stands; what has a name of its own goes by it, whatever its place in a list. */
export function leavesOf(value: unknown, path = "", all = new Map<string, unknown>()): Leaves {
  if (Array.isArray(value)) {
    value.forEach((each: unknown, at) => {
      const { id, team, month, version } = (each ?? {}) as Readonly<Record<string, string | undefined>>;
      leavesOf(each, `${path}/${id ?? team ?? month ?? version ?? String(at)}`, all);
    });
  } else if (typeof value === "object" && value !== null)
    for (const [key, each] of Object.entries(value)) leavesOf(each, `${path}/${key}`, all);
  else all.set(path, value);
  return all;
}

/** What names a file and is about one audit alone: never published. */
export const OF_FILES =
  /^\/(?:warnings|notRead|duplicates)\/|\/(?:outcomes|each)\/|\/completeness\/[^/]*\/(?:entered|required)$/;

/** Figures that are no counts: worked out from counts, or not of the audits. */
export const NO_COUNT =
  /(?:percent\w*|finalPercent\/.*|percent\/.*|low|high|lowest|highest|mean|median|medianDays|ac2|threshold|notToldApart\/.*|expected)$/i;
