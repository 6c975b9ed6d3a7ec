const ABOUT_THE_AUDIT =
  /(?<![\p{L}\d])(name|date|d\.?o\.?b|id|number|no|ref|reference|team|worker|auditor|manager|signature|signed|gender|ethnicity|age|role|service|address|type of|case type|status|completed by|locality|school|placement|legal status|strand|moderator|reviewer|tel|telephone|phone|e-?mail|post ?code|ward|clinic|department|observer|interviewer|visitor|initials|interview|enw|dyddiad|rhif|cyfeiriad|t[iî]m|(?:approved|completed|reviewed|verified|checked|audited|assessed|prepared) (?:by|on))(?![\p{L}\d])/iu;
const LONGEST_FIELD_LABEL = 60;

/** Whether a label is about the audit rather than about the work: a name, a date, a team. */
export const isFieldLabel = (label: string): boolean =>
  label.length <= LONGEST_FIELD_LABEL && !/\?\s*$/u.test(label) && ABOUT_THE_AUDIT.test(label);

const LONGEST_BARE_LABEL = 60;

/** "Site:": a label that asks for something by its colon. */
export const isBareLabel = (text: string): boolean =>
  text.length <= LONGEST_BARE_LABEL && /[^?]\s*:$/u.test(text);

/** "Name: …… Date: ……" has room for two. */
export function labelsIn(text: string): readonly string[] {
  const labels = text.split(/(?<=:)[\s._…]+(?=\p{Lu})/u);
  const areLabels = labels.every(
    (label) => isFieldLabel(label) || isBareLabel(label.replace(/[\s._…]+$/u, "")),
  );
  return areLabels ? labels : [text];
}
