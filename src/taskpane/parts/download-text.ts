import { downloadBlob } from "./download-blob";

/** Hands a text to the browser as a download. */
export function downloadText(text: string, name: string, type: string): void {
  downloadBlob(new Blob([text], { type }), name);
}
