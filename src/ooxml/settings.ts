import { declare } from "./namespaces";

/** /word/settings.xml (17.15): British English, and the layout rules of Word 2013 and later instead of compatibility mode. */
export const SETTINGS =
  `<w:settings${declare("w")}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/>' +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>';
