import {
  DataBarHorizontalRegular,
  DocumentEditRegular,
  DocumentMultipleRegular,
  DocumentTableRegular,
} from "@fluentui/react-icons";
import type { Template } from "../audit/template";
import type { AuditDocument } from "../document/audit-document";
import type { Surroundings } from "../document/surroundings";
import type { Appearance } from "./appearance";
import { CasesScreen } from "./cases/cases-screen";
import { CASES_TITLE } from "./cases/cases-title";
import { CheckScreen, type checkLoader } from "./check/check-screen";
import { EDIT_TEMPLATE } from "./form/edit-template-title";
import { FormScreen } from "./form/form-screen";
import { TemplateScreen } from "./form/template-screen";
import { aboutScreens } from "./menu/about-screens";
import type { PaneScreen } from "./menu/more-menu";
import type { PaneTools } from "./menu/pane-menu";
import { OverviewScreen } from "./overview/overview-screen";
import { OVERVIEW_TITLE } from "./overview/overview-title";
import type { AuditSession } from "./session/audit-session";
import type { SessionState } from "./session/session-state";
import { ShareScreen } from "./share/share-screen";
import { SHARE_TITLE } from "./share/share-title";
import { TablesScreen } from "./tables/tables-screen";
import { TABLES_TITLE } from "./tables/tables-title";
import type { Who } from "./who/who";
import { phrase } from "../words/phrase";

/** What the screens are of, and what they do to the pane. */
export interface ScreensOf {
  readonly document: AuditDocument;
  readonly session: AuditSession;
  readonly state: SessionState;
  readonly surroundings: Surroundings;
  readonly tools: PaneTools;
  readonly appearance: Appearance;
  readonly who: Who | undefined;
  readonly templates: readonly Template[];
  /** The form that was handed to the screen of forms, where one was. */
  readonly handed: File | undefined;
  /** Fetches what checks this Word, where something does. */
  readonly loadCheck: ReturnType<typeof checkLoader> | undefined;
  readonly onTemplate: (template: Template) => void;
  readonly onWho: (who: Who) => void;
  readonly onBack: () => void;
}

/** The screen of a template's own tables. */
export const TABLES = "tables";

/** What can take the place of the audit in the pane, in the order of the menu: those that there are here. */
export function screensOf(all: ScreensOf): readonly PaneScreen[] {
  const { session, state, tools, who, onWho, onBack } = all;
  const auditOpen = state.phase === "open";
  return [
    ...ofAudit(all),
    ...ofWord(all, auditOpen),
    ...ofTeams(all, auditOpen),
    ...aboutScreens({
      who,
      auditOpen,
      inWord: tools.opensCopies === true,
      say: session.say,
      onWho,
      onBack,
    }),
  ];
}

/** Of the audit that is open. */
function ofAudit({ session, state, surroundings, tools, onBack }: ScreensOf): readonly PaneScreen[] {
  const { audit } = state;
  if (!audit) return [];
  const { makeCopy, opensCopies } = tools;
  const share = makeCopy && {
    id: "share",
    name: `${SHARE_TITLE}…`,
    content: (
      <ShareScreen
        session={session}
        audit={audit}
        today={surroundings.today()}
        offered={surroundings.templates.offered}
        makeCopy={makeCopy}
        opens={opensCopies === true}
        onBack={onBack}
      />
    ),
  };
  const tables = audit.template.tables && {
    id: TABLES,
    name: `${TABLES_TITLE}…`,
    content: <TablesScreen session={session} audit={audit} onBack={onBack} />,
  };
  return [share, tables].filter((screen) => screen !== undefined);
}

/** Of the program around the pane. */
function ofWord({ session, surroundings, loadCheck, onBack }: ScreensOf, auditOpen: boolean) {
  if (!loadCheck) return [];
  const content = (
    <CheckScreen
      load={loadCheck}
      auditOpen={auditOpen}
      today={surroundings.today()}
      say={session.say}
      onBack={onBack}
    />
  );
  return [{ id: "check", name: phrase("Check this Word…"), content }];
}

/** For the team that sends audits out. */
function ofTeams(all: ScreensOf, auditOpen: boolean): readonly PaneScreen[] {
  const { document, session, state, surroundings, tools, appearance, who, templates } = all;
  const { handed, onTemplate, onBack } = all;
  const { readForm, makeCases, makeWordTemplate, beside, overview } = tools;
  const form = readForm && {
    id: "form",
    icon: <DocumentTableRegular />,
    name: phrase("Make a template from a form…"),
    content: (
      <FormScreen
        session={session}
        readForm={readForm}
        beside={beside}
        file={handed}
        published={surroundings.templates.offered}
        opened={state.audit?.template}
        auditOpen={auditOpen}
        onTemplate={onTemplate}
        onBack={onBack}
      />
    ),
  };
  const template = {
    id: "template",
    icon: <DocumentEditRegular />,
    name: `${EDIT_TEMPLATE}…`,
    content: (
      <TemplateScreen
        session={session}
        templates={templates}
        published={surroundings.templates.offered}
        opened={state.audit?.template}
        makeWordTemplate={makeWordTemplate}
        beside={beside}
        auditOpen={auditOpen}
        onTemplate={onTemplate}
        onBack={onBack}
      />
    ),
  };
  const cases = makeCases && {
    id: "cases",
    icon: <DocumentMultipleRegular />,
    name: `${CASES_TITLE}…`,
    content: (
      <CasesScreen
        templates={templates}
        maker={makeCases}
        makeWordTemplate={makeWordTemplate}
        say={session.say}
        by={who?.name ?? ""}
        today={surroundings.today}
        onBack={onBack}
      />
    ),
  };
  const figures = overview === true && {
    id: "overview",
    icon: <DataBarHorizontalRegular />,
    name: `${OVERVIEW_TITLE}…`,
    content: (
      <OverviewScreen
        templates={templates}
        today={surroundings.today}
        appearance={appearance}
        onInsert={auditOpen ? undefined : document.insertFile?.bind(document)}
        onBack={onBack}
      />
    ),
  };
  return [form, template, cases, figures].filter((screen) => screen !== undefined && screen !== false);
}
