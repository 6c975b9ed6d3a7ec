import { isVisible } from "../audit/visible-text";

/** Text as it comes, cut into the lines in which a person sees it. */
export class LooseLines<Line> {
  readonly found: Line[] = [];
  private line = "";

  say(text: string): void {
    this.line += text;
  }

  /** Ends the line that is open, where there is anything to see in it. */
  end(standing: (text: string) => Line): void {
    if (this.line === "") return;
    const { line } = this;
    this.line = "";
    this.sayAlone(line, standing);
  }

  /** Lines that are whole. */
  sayAlone(lines: string, standing: (text: string) => Line): void {
    if (lines.includes("\n")) for (const line of lines.split("\n")) this.sayAlone(line, standing);
    else if (isVisible(lines)) this.found.push(standing(lines.trim()));
  }
}
