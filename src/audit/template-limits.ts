/** Most characters that a text of a template can have. */
export const LONGEST = {
  id: 64,
  version: 20,
  /** The number printed before an item. */
  number: 10,
  /** What a person is in an audit, as it stands in a sentence. */
  role: 40,
  label: 150,
  line: 300,
  paragraph: 2000,
} as const;

/** Most of each that a template, or a part of it, can have. */
export const MOST = {
  items: 500,
  sections: 100,
  fieldGroups: 20,
  fields: 100,
  options: 100,
  scales: 50,
  grades: 20,
  notes: 50,
  /** Paragraphs of one text. */
  wordings: 30,
  actionRows: 50,
  actionColumns: 12,
} as const;
