import deployment from "../../document/deployment.json";
import { troubleText } from "../../report/trouble-text";
import { Pressed } from "./pressed";

/** What is known of this page for those who look after Case Audit. One for the page, since a failure may be anywhere in it. */
export const happened: { readonly pressed: Pressed; host: string; last?: { readonly error: unknown } } = {
  pressed: new Pressed(),
  host: "",
};

/** All of that as text to copy: version, host, what was pressed, and the last error. No answer, name or file name is in it. */
export const happenedText = (): string =>
  troubleText({
    version: deployment.version,
    host: `${happened.host}, ${navigator.userAgent}`,
    steps: happened.pressed.steps,
    ...happened.last,
  });
