const CHOOSING =
  "select|choose|circle|tick|ring|pick|delete|underline|highlight|mark|rhowch gylch|ticiwch|dewiswch|dilëwch";
const BEFORE = new RegExp(String.raw`^(?:please )?(?:${CHOOSING})(?: (?:one|from))?(?: of)?\s?: ?`, "iu");
const BEHIND = new RegExp(String.raw` ?(?:\(\*?|\*)(?:please )?(?:${CHOOSING})\b[^()]{0,60}\)?$`, "iu");
const ALONE = new RegExp(String.raw`^\(?\*?(?:please )?(?:${CHOOSING})\b[^()]{0,60}\)?:?$`, "iu");

const INSIDE = new RegExp(String.raw`\(\*?(?:please )?(?:${CHOOSING})\b[^()]{0,60}\)\s?:?$`, "iu");

/** "The report is (please circle):": what stands behind it is to be chosen from, whatever its words. */
export const tellsHow = (lead: string): boolean => INSIDE.test(lead);

/** A list without what only says how to choose from it: "select: Yes / No", "Yes / No (delete as appropriate)". */
export const withoutHow = (list: string): string => list.replace(BEFORE, "").replace(BEHIND, "");

/** "(delete as appropriate)" behind a list; empty where nothing of the kind stands there. */
export const howBehind = (text: string): string => BEHIND.exec(text)?.[0].trim() ?? "";

/** "Circle:", "(please tick one)": it says no more than that one of them is to be marked. */
export const saysHow = (text: string): boolean => ALONE.test(text);

/** "Overall view (tick one)": one of what follows answers it, however long they are. */
export const asksForOne = (text: string): boolean => ASKS_FOR_ONE.test(text);

const ASKS_FOR_ONE = new RegExp(String.raw`\b(?:${CHOOSING}) (?:only |just )?(?:one|un)\b[^.]{0,30}$`, "iu");

/** "This placement is:", "The child's experience of our help is:", which one of the answers below completes. */
export const isUnfinished = (text: string): boolean =>
  /^(?:\S+\s){2,}(?:is|was|are|were|has been):?$/iu.test(text);
