import type { Template } from "../audit/template";
import { learnWords } from "./fixed-words";
import { HostError } from "./host-error";
import { phrase } from "../words/phrase";

/** Fetches what making a document of a template takes, where a page has not. Throws HostError where it can't be fetched. */
export async function readyToMake({ language }: Pick<Template, "language">): Promise<void> {
  await learnWords(language).catch(() => {
    throw new HostError(
      "not-fetched",
      phrase(
        "The words of this document’s language could not be fetched. Nothing was made. Check the connection and try again.",
      ),
    );
  });
}
