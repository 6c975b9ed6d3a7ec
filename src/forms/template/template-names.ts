/** What a template is called, beside what its draft says. */
export interface TemplateNames {
  readonly id?: string | undefined;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  readonly purpose?: string;
}
