import { MONTH, TEAM, type OfferedFilter, type OverviewFilter } from "../../overview/filter";
import { monthText } from "../figure-words";

/** What a filter is called. */
export const filterName = ({ id, label }: OfferedFilter): string =>
  id === TEAM ? "Team" : id === MONTH ? "Month" : (label ?? id);

/** One of its choices. */
export function choiceName({ id }: OfferedFilter, choice: OfferedFilter["choices"][number]): string {
  if (choice.id === "") return id === MONTH ? "No date" : "Not entered";
  return id === MONTH ? monthText(choice.id) : choice.label;
}

/** All that is chosen, in words: "Team: East or West; Month: March 2026". Undefined where nothing is. */
export function chosenText(offered: readonly OfferedFilter[], filter: OverviewFilter): string | undefined {
  const said = offered.flatMap((each) => {
    const names = each.choices
      .filter(({ id }) => filter[each.id]?.includes(id))
      .map((choice) => choiceName(each, choice));
    return names.length === 0 ? [] : [`${filterName(each)}: ${names.join(" or ")}`];
  });
  return said.length === 0 ? undefined : said.join("; ");
}

/** "Team: all", "Team: East", "Team: 2 of 5". */
export function filterText(filter: OfferedFilter, chosen: readonly string[]): string {
  const name = filterName(filter);
  const [only, ...more] = filter.choices.filter(({ id }) => chosen.includes(id));
  if (!only) return `${name}: all`;
  return more.length === 0
    ? `${name}: ${choiceName(filter, only)}`
    : `${name}: ${String(more.length + 1)} of ${String(filter.choices.length)}`;
}
