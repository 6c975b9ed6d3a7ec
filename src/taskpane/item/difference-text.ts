import type { WordingDifference } from "../../guidance/wording-difference";

/** What the marks in a descriptor say, or why there are none. */
export function differenceText(differs: WordingDifference["differs"], neighbour: string): string {
  switch (differs) {
    case "some":
      return `Underlined: not in ${neighbour}.`;
    case "all":
      return `Nearly all of this differs from ${neighbour}.`;
    case "nothing":
      return `${neighbour} says all of this too.`;
  }
}
