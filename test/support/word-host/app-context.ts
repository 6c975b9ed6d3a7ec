import { reaches, type Behaviour } from "./behaviour";

/** What the pane is to Word. */
export const INSTANCE = "case-audit-1";

const WORD_ON_THE_WEB = 32;
const READ_WRITE = 1;

/** What Word on the web tells office.js of itself and of the document, in the names of its bridge. */
export function appContextOf({ wordApi, version }: Behaviour, settings: ReadonlyMap<string, string>): object {
  const sets = {
    WordApi: wordApi,
    ...(reaches(wordApi, "1.4") && { WordApiOnline: "1.1" }),
    AddinCommands: "1.1",
    CustomXmlParts: "1.1",
    DialogApi: "1.2",
    OoxmlCoercion: "1.1",
    RichApiRuntime: "1.1",
    Settings: "1.1",
  };
  return {
    _id: INSTANCE,
    _appInstanceId: INSTANCE,
    _appName: WORD_ON_THE_WEB,
    _appVersion: 16,
    _appMinorVersion: 1,
    _hostFullVersion: version,
    _appUILocale: "en-GB",
    _dataLocale: "en-GB",
    _docUrl: "https://localhost:8443/document.docx",
    _clientMode: READ_WRITE,
    _settings: Object.fromEntries(settings),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000001",
    _requirementMatrix: JSON.stringify(sets),
    _clientWindowHeight: 800,
    _clientWindowWidth: 1200,
    _addinName: "Case Audit",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
