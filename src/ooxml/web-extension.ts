import deployment from "../document/deployment.json";
import { attributes, element, joined, markup, type Markup } from "../xml/write";
import { declare } from "./namespaces";
import { relationshipsPart, type NewPart, type Relationship } from "./package-parts";

const SCHEMAS = markup`http://schemas.microsoft.com/office/webextensions`;
const OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships";
const TYPE = "application/vnd.ms-office.webextension";
const TASKPANES = "word/webextensions/taskpanes.xml";

/** The package's relationship to what `webExtensionParts` makes. */
export const TASKPANES_RELATIONSHIP: Omit<Relationship, "id"> = {
  type: `${OFFICE_2011}/webextensiontaskpanes`,
  target: TASKPANES,
};

/**
 * What makes Word open the pane with the document, for people who have the add-in ([MS-OWEXML]). Its taskpane is not
 * "visible": a visible one asks everybody else to install it.
 */
export function webExtensionParts(): readonly NewPart[] {
  return [
    {
      path: `/${TASKPANES}`,
      contentType: `${TYPE}taskpanes+xml`,
      xml: joined([
        markup`<wetp:taskpanes xmlns:wetp="${SCHEMAS}/taskpanes/2010/11"${declare("r")}>`,
        markup`<wetp:taskpane dockstate="right" visibility="0" width="350" row="4">`,
        markup`<wetp:webextensionref r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
      ]),
    },
    relationshipsPart(`/${TASKPANES}`, [
      { id: "rId1", type: `${OFFICE_2011}/webextension`, target: "webextension1.xml" },
    ]),
    {
      path: "/word/webextensions/webextension1.xml",
      contentType: `${TYPE}+xml`,
      xml: joined([
        markup`<we:webextension xmlns:we="${SCHEMAS}/webextension/2010/11"${attributes({ id: `{${deployment.id.toUpperCase()}}` })}>`,
        reference(deployment.store, deployment.storeType),
        markup`<we:alternateReferences>${reference("developer", "Registry")}</we:alternateReferences>`,
        markup`<we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties>`,
        markup`<we:bindings/></we:webextension>`,
      ]),
    },
  ];
}

/** Where the add-in may have come from: the organisation's own catalogue, or sideloaded ("developer", "Registry"). */
function reference(store: string, storeType: string): Markup {
  const { id, version } = deployment;
  return element("we:reference", { id, version, store, storeType });
}
