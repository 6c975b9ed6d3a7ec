/** Asks for the whole body as a package in one XML text. */
export function bodyMarkup({ document }: Word.RequestContext): OfficeExtension.ClientResult<string> {
  return document.body.getOoxml();
}
