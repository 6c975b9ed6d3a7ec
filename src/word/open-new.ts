import { inWord } from "./run";

/** Opens a new document made of the bytes of a .docx, in a window or tab of its own (WordApi 1.3). */
export function openInWord(bytes: Uint8Array): Promise<void> {
  return inWord((context) => {
    context.application.createDocument(base64(bytes)).open();
    return context.sync();
  });
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
