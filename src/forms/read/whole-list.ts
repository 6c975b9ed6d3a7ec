import { asksForNote, asksWhy, withoutBoxes, type TickBoxes } from "./printed-boxes";

/** The boxes of a line, the last of which says all that is printed behind it: "No – I have told the manager". */
export function wholeList(text: string, boxes: TickBoxes): TickBoxes {
  const last = boxes.labels.at(-1) ?? "";
  const printed = withoutBoxes(text);
  const whole = [boxes.behind ?? "", boxes.lead]
    .filter((said) => said !== "" && !isAsking(said))
    .flatMap((said) => ["–", "—", "-"].map((dash) => `${last} ${dash} ${said}`))
    .find((label) => printed.endsWith(label));
  return whole === undefined ? boxes : { labels: [...boxes.labels.slice(0, -1), whole], lead: "" };
}

/** "If no, why?" behind an answer asks for more about it. */
const isAsking = (text: string): boolean => asksWhy(text) || asksForNote(text) || /[:?_…]$|^if /iu.test(text);
