import { isVisible } from "../audit/visible-text";

/** Text as it comes, cut into the lines in which a person sees it. */
export class LooseLines<Place> {
  readonly found: (Place & { readonly text: string })[] = [];
  private line = "";

  say(text: string): void {
    this.line += text;
  }

  /** Ends the line that is open, where there is anything to see in it. */
  end(place: () => Place): void {
    if (this.line === "") return;
    const { line } = this;
    this.line = "";
    this.sayAlone(line, place());
  }

  /** Lines that are whole. */
  sayAlone(lines: string, place: Place): void {
    if (lines.includes("\n")) for (const line of lines.split("\n")) this.sayAlone(line, place);
    else if (isVisible(lines)) this.found.push({ ...place, text: lines.trim() });
  }
}
