/** The namespaces of an add-in-only manifest, by the prefix the rules call them by; the manifest's own has none. */
export const MANIFEST_PREFIXES = {
  "http://schemas.microsoft.com/office/appforoffice/1.1": "",
  "http://schemas.microsoft.com/office/taskpaneappversionoverrides": "ov",
  "http://schemas.microsoft.com/office/officeappbasictypes/1.0": "bt",
  "http://www.w3.org/2001/XMLSchema-instance": "xsi",
} as const;

/**
 * What each element may hold, in the order it has to come ([MS-OWEMXML]): `!` has to be there once, `?` may be there
 * once, `+` at least once, `*` any number of times. Elements that are not listed hold text or nothing.
 */
export const MANIFEST_SHAPE: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id!",
    "AlternateId?",
    "Version!",
    "ProviderName!",
    "DefaultLocale!",
    "DisplayName!",
    "Description!",
    "IconUrl!",
    "HighResolutionIconUrl!",
    "SupportUrl!",
    "AppDomains?",
    "Hosts!",
    "Requirements!",
    "DefaultSettings!",
    "Permissions!",
    "ov:VersionOverrides!",
  ],
  DisplayName: ["Override*"],
  Description: ["Override*"],
  IconUrl: ["Override*"],
  HighResolutionIconUrl: ["Override*"],
  SupportUrl: ["Override*"],
  AppDomains: ["AppDomain+"],
  Hosts: ["Host+"],
  Requirements: ["Sets?"],
  Sets: ["Set+"],
  DefaultSettings: ["SourceLocation!"],
  SourceLocation: ["Override*"],
  "ov:VersionOverrides": ["ov:Description?", "ov:Requirements?", "ov:Hosts!", "ov:Resources!"],
  "ov:Requirements": ["bt:Sets!"],
  "bt:Sets": ["bt:Set+"],
  "ov:Hosts": ["ov:Host+"],
  "ov:Host": ["ov:DesktopFormFactor!"],
  "ov:DesktopFormFactor": ["ov:GetStarted?", "ov:FunctionFile?", "ov:ExtensionPoint+"],
  "ov:GetStarted": ["ov:Title!", "ov:Description!", "ov:LearnMoreUrl!"],
  "ov:ExtensionPoint": ["ov:OfficeTab?", "ov:CustomTab?", "ov:OfficeMenu?"],
  "ov:OfficeTab": ["ov:Group+"],
  "ov:OfficeMenu": ["ov:Control+"],
  "ov:Group": ["ov:Label!", "ov:Icon!", "ov:Control+"],
  "ov:Control": ["ov:Label!", "ov:Supertip!", "ov:Icon!", "ov:Action!"],
  "ov:Supertip": ["ov:Title!", "ov:Description!"],
  "ov:Icon": ["bt:Image+"],
  "ov:Action": ["ov:TaskpaneId!", "ov:SourceLocation!", "ov:Title?"],
  "ov:Resources": ["bt:Images!", "bt:Urls!", "bt:ShortStrings!", "bt:LongStrings!"],
  "bt:Images": ["bt:Image+"],
  "bt:Urls": ["bt:Url+"],
  "bt:ShortStrings": ["bt:String+"],
  "bt:LongStrings": ["bt:String+"],
  "bt:String": ["bt:Override*"],
};

/** Which list of the resources an element with a resid looks in. */
export const RESOURCE_LIST: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images",
  "ov:SourceLocation": "bt:Urls",
  "ov:LearnMoreUrl": "bt:Urls",
  "ov:Label": "bt:ShortStrings",
  "ov:Title": "bt:ShortStrings",
  "ov:Description": "bt:LongStrings",
};

/** How long the value of an element, or of an override in it, may be. */
export const LONGEST: Readonly<Record<string, number>> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  SourceLocation: 2018,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};

/** The requirement sets Word has and this kind of manifest can name, each with its newest version. */
export const NAMEABLE_SETS: Readonly<Record<string, string>> = {
  WordApi: "1.9",
  AddinCommands: "1.3",
  CustomXmlParts: "1.1",
  DialogApi: "1.2",
  Settings: "1.1",
  SharedRuntime: "1.1",
};

/** Sizes of an icon that have to be there, and sizes that may be. */
export const ICON_SIZES = { needed: [16, 32, 80], allowed: [16, 20, 24, 32, 40, 48, 64, 80] } as const;
