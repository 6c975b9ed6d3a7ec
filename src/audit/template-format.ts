/** The formats of template files there have been. A file that names none is of the first. */
export type Format = 1 | 2;

/** The format that templates are held and written in. */
export const FORMAT = 2 satisfies Format;
