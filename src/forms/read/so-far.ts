import type { DraftSections } from "./draft-sections";
import type { DraftSoFar } from "./form-parts";
import type { WaitingLines } from "./waiting-lines";

/** What of a draft its readers may ask about while it is made. */
export const soFarIn = (sections: DraftSections, waiting: WaitingLines): DraftSoFar => ({
  get hasItems() {
    return !sections.isEmpty;
  },
  get hasOpenItem() {
    return sections.open !== undefined;
  },
  get headingWaits() {
    return waiting.hasHeading;
  },
  get lastWords() {
    return waiting.last;
  },
});
