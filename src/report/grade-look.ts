import { levelOf } from "../audit/grades";
import type { CountedChoice } from "../overview/form";

/** How a grade is drawn, whatever it is called: by its standing; one without standing is plain. */
export type Look = "above" | "good" | "middle" | "below" | "lowest" | "plain";

export function lookOf(choices: readonly CountedChoice[], id: string): Look {
  const grade = choices.find((choice) => choice.id === id);
  if (grade?.standing === "above-good") return "above";
  const level = grade && levelOf({ grades: choices }, grade);
  return level === "below-good" ? "below" : (level ?? "plain");
}
