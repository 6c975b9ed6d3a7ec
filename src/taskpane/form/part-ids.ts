/** Where focus goes once a part has changed its place: ids on the page. */
export const partId = (key: string, button?: "up" | "down"): string =>
  ["case-audit-part", key, ...(button ? [button] : [])].join("-");

/** Headings of the draft's lists, which take the focus where a list has nothing left. */
export const HEADINGS = {
  understood: "case-audit-form-understood",
  details: "case-audit-form-details",
  sections: "case-audit-form-sections",
  scales: "case-audit-form-scales",
  actions: "case-audit-form-actions",
  notes: "case-audit-form-notes",
  notPlaced: "case-audit-form-not-placed",
} as const;

/** Where focus goes when a part leaves its list: to the next there, else the one before, else the heading. */
export function idsAfter(
  list: readonly { readonly key: string }[],
  key: string,
  otherwise: string,
): readonly string[] {
  const at = list.findIndex((each) => each.key === key);
  const neighbours = [list[at + 1], list[at - 1]].flatMap((each) => (each ? [partId(each.key)] : []));
  return [...neighbours, otherwise];
}
