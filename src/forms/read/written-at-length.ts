import { cellText, type Grid } from "./form-grid";

/** Whoever signs, and when: room of several lines stands beside these as well. */
const SIGNS =
  /(?<![\p{L}\d])(?:names?|dates?|dated|signatures?|signed|sign|initials|role|by|print|position|job title|enw|dyddiad|llofnod\w*|rôl|swydd)(?![\p{L}\d])/iu;

/** "Main learning points for the case manager" beside blank lines: an account of something, whoever it is for, and no name of anyone. */
export function isWrittenAtLength(grid: Grid, at: number): boolean {
  const [label, room, ...more] = grid.begin(at);
  const isRoom = room?.lines.length === 0 && room.room && more.length === 0;
  const text = label ? cellText(label) : "";
  return isRoom && label?.lines.length === 1 && text.trim().includes(" ") && !SIGNS.test(text);
}
