import { hostErrorOf } from "./office-errors";

const SETTING = "Office.AutoShowTaskpaneWithDocument";

/** Whether the pane opens with this document, where Word can do that ("Automatically open a task pane with a document"). */
export function opensWithDocument() {
  if (!Office.context.requirements.isSetSupported("AddinCommands", "1.1")) return undefined;
  return {
    get: (): boolean => Office.context.document.settings.get(SETTING) === true,
    set: turn,
  };
}

/** Written only where it differs: a change of settings can restart the pane of everyone else in the document. */
function turn(on: boolean): Promise<void> {
  const { settings } = Office.context.document;
  if ((settings.get(SETTING) === true) === on) return Promise.resolve();
  settings.set(SETTING, on);
  return new Promise((resolve, reject) => {
    settings.saveAsync((result) => {
      if (String(result.status) === "succeeded") resolve();
      else reject(hostErrorOf(String(result.error.code)));
    });
  });
}
