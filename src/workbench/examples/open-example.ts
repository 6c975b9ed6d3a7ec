import { addDays, formatDate, type IsoDate } from "../../audit/dates";
import type { Texts } from "../../document/answers";
import type { Surroundings } from "../../document/surroundings";
import finished from "./finished.json";
import withGaps from "./with-gaps.json";

/** A finished audit, and one that lacks much in many ways. Nobody in them is real. */
export const EXAMPLES = { finished, withGaps } as const;

export type ExampleName = keyof typeof EXAMPLES;

const DAY = /^\{today([+-]\d+)\}$/;

/** What stands in an example's boxes, by tag; its days are counted from today, so that it never goes out of date. */
export function exampleTexts(name: ExampleName, today: IsoDate): Texts {
  return new Map(
    Object.entries(EXAMPLES[name].texts)
      .filter(([, text]) => text !== "")
      .map(([tag, text]) => {
        const days = DAY.exec(text)?.[1];
        return [tag, days === undefined ? text : formatDate(addDays(today, Number(days)))];
      }),
  );
}

/** An example as the bytes of a .docx; undefined where its template is not on offer here. */
export async function exampleDocx(
  name: ExampleName,
  { templates, newDocx, today }: Pick<Surroundings, "templates" | "newDocx" | "today">,
): Promise<Uint8Array | undefined> {
  const template = templates.offered.find(({ id }) => id === EXAMPLES[name].template);
  return template && newDocx?.(template, exampleTexts(name, today()));
}

/** An example as a file to open, which nothing on a disk stands for. */
export async function exampleFile(
  name: ExampleName,
  surroundings: Parameters<typeof exampleDocx>[1],
): Promise<File | undefined> {
  const bytes = await exampleDocx(name, surroundings);
  return bytes && new File([bytes as Uint8Array<ArrayBuffer>], EXAMPLES[name].name);
}
