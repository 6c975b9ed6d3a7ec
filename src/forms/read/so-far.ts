import type { DraftSections } from "./draft-sections";
import type { DraftSoFar } from "./form-parts";
import { asksWhether } from "./head-words";
import type { WaitingLines } from "./waiting-lines";

/** What of a draft its readers may ask about while it is made. */
export const soFarIn = (
  sections: DraftSections,
  waiting: WaitingLines,
  plainAnswers: readonly string[],
): DraftSoFar => ({
  plainAnswers,
  get hasItems() {
    return sections.asks;
  },
  get hasOpenItem() {
    return sections.open !== undefined;
  },
  get isAnswered() {
    return sections.open?.scale !== undefined || sections.open?.asksScale === true;
  },
  get asksScale() {
    return sections.items.some(
      (item) => item.asksScale && item.scale === undefined && !asksWhether(item.judgedIn),
    );
  },
  get headingWaits() {
    return waiting.headsSection;
  },
  get headingIsLast() {
    return waiting.headsSection && waiting.lastHeads;
  },
  get sectionNames() {
    return sections.names;
  },
  get lastWords() {
    return waiting.last;
  },
});
