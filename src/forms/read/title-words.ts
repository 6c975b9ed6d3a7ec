/** Words at the head of a form that say where it stands or who may see it: "Appendix 7", "OFFICIAL". */
const NO_TITLE =
  /^(appendix|annexe?|atodiad|anlage|anhang|bijlage|anexo|allegato|schedule|attachment|enclosure|form|document|tool|template|version|page|ref(erence)?|part|section|draft|updated|issued|(private and )?confidential( (when|once|if) \w+)?|official(\s?[-–]\s?sensitive)?|protect(ed)?|restricted|sensitive)\b[\s:.–-]*(no\.?\s*)?[\p{L}\d.]{0,6}$|^(?:appendix|annexe?|atodiad|anlage|anhang|bijlage|anexo|allegato|schedule)\s[\p{L}\d.()]{1,5}\s(?:to|of|from|i|zum|zur|bij|al?)\s.{4,80}$/iu;

/** Only the name of who issues it: a council, a trust. */
const ISSUER =
  /^(?:cyngor|bwrdd iechyd|ysgol|ymddiriedolaeth)\b.{0,60}$|\b(council|trust|board|authority|partnership|nhs|academy|school|university|hospital|borough|cyngor|bwrdd)(?:\s[–-]\s[^:]{3,40})?$|^(?:(?:london|royal|metropolitan)\s)*(?:borough|city|county) of\b.{0,50}$/iu;

/** A part of an authority, which issues a form only where the line below names the form. */
export const SERVICE =
  /\b(services?|department|directorate|division|unit|team|group|nursery|project|agency|centre|homes?|house|college|association|foundation|charity|healthcare|advocacy|fostering|alliance|federation|consortium|schools|academies|limited|ltd)$|^(?:gwasanaeth(?:au)?|adran|t[iî]m|prosiect|meithrinfa|ffederasiwn|cynghrair)\b/iu;
export const NAMES_FORM =
  /\b(audit|dip[- ]?(?:sampl(?:e|ing)|check)|tool|form|review|check\w*|assessment|monitoring|template|evaluation|framework|record|visit|observation|inspection|archwiliad|arsylwi|arsylwad|awdit|adolygiad|offeryn|asesiad|rhestr wirio|ffurflen)\b/iu;

/** Of these words alone no heading of a section is made. */
export const IS_FORM =
  /\b(audit|dip[- ]?(?:sampl(?:e|ing)|check)|tool|form|checklist|template|self-assessment|archwiliad|awdit|offeryn|ffurflen)\b/iu;

/** "DRAFT v3 – June 2024", "Page 1 of 4", "12/03/2024": which state of it this is. */
const STATE =
  /^(?:(?:draft|version|v\.?\s?\d|revised|reviewed|updated|last (?:updated|reviewed)|issued|issue(?= (?:no|date|\d))|review date)\b.{0,40}|page\s+\d+(?:\s*(?:of|\/)\s*\d+)?|[\d\s./-]+|\d{0,2}\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{4})$/iu;

/** "(version 2, May 2024)" behind the code of a form says which state of it this is. */
const STATE_BEHIND = /\s*\((?:version|v\.?\s?\d|rev(?:ised|iewed)?\b|updated|issued?\b)[^)]*\)\s*$/iu;

/** Only where a form stands, who issues it or which state of it this is. */
export function isNoTitle(text: string): boolean {
  const plain = text.replace(STATE_BEHIND, "");
  return NO_TITLE.test(plain) || ISSUER.test(plain) || STATE.test(plain);
}

/** The title in a line: "Appendix 3 – File audit" is the file audit. */
export function titleIn(text: string): string {
  const [, behind] =
    /^(?:appendix|annexe?|atodiad|anlage|anhang|bijlage|anexo|allegato|schedule|attachment|enclosure)\s*(?:no\.?\s*)?[\p{Lu}\d.]{1,5}\s*[:.–—-]\s*(\S.{4,})$/iu.exec(
      text,
    ) ?? [];
  return behind ?? text;
}
