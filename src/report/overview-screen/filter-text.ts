import { MONTH, TEAM, type OfferedFilter, type OverviewFilter } from "../../overview/filter";
import { monthText } from "../figure-words";
import { phrase } from "../../words/phrase";

/** What a filter is called. */
export const filterName = ({ id, label }: OfferedFilter): string =>
  id === TEAM ? phrase("Team") : id === MONTH ? phrase("Month") : (label ?? id);

/** One of its choices. */
export function choiceName({ id }: OfferedFilter, choice: OfferedFilter["choices"][number]): string {
  if (choice.id === "") return id === MONTH ? phrase("No date") : phrase("Not entered");
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
  if (!only) return phrase("{name}: all", { name });
  return more.length === 0
    ? `${name}: ${choiceName(filter, only)}`
    : phrase("{name}: {more} of {choices}", { name, more: more.length + 1, choices: filter.choices.length });
}
