/**
 * Puts a text onto the clipboard, for programs that take more also as HTML; gives whether the clipboard took it. Older
 * browsers inside Word have none, some take only text, and others refuse it in a frame.
 */
export async function toClipboard(text: string, html?: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    if (html === undefined || !("ClipboardItem" in window)) await clipboard?.writeText(text);
    else {
      const kinds = [
        ["text/plain", text],
        ["text/html", html],
      ] as const;
      const blobs = kinds.map(([type, content]) => [type, new Blob([content], { type })] as const);
      await clipboard?.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }
    return clipboard !== undefined;
  } catch {
    return false;
  }
}
