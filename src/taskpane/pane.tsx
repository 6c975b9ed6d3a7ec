import { FluentProvider } from "@fluentui/react-components";
import {
  DataBarHorizontalRegular,
  DocumentEditRegular,
  DocumentMultipleRegular,
  DocumentTableRegular,
} from "@fluentui/react-icons";
import { useEffect, useMemo, useState } from "react";
import type { Template } from "../audit/template";
import type { AuditDocument } from "../document/audit-document";
import type { Surroundings } from "../document/surroundings";
import { AppearanceInForce, schemeOf, themeOf, useAppearance, type Appearance } from "./appearance";
import { CasesScreen } from "./cases/cases-screen";
import { CASES_TITLE } from "./cases/cases-title";
import { checkLoader, CheckScreen } from "./check/check-screen";
import { EDIT_TEMPLATE } from "./form/edit-template-title";
import { FormScreen } from "./form/form-screen";
import { TemplateScreen } from "./form/template-screen";
import type { HelpPlace } from "./help/help-places";
import { loadPanels } from "./load-panels";
import { aboutScreens, CARDS } from "./menu/about-screens";
import type { MoreTab, PaneScreen } from "./menu/more-menu";
import { MORE_BUTTON, PaneMenu, type PaneTools } from "./menu/pane-menu";
import { OverviewScreen } from "./overview/overview-screen";
import { OVERVIEW_TITLE } from "./overview/overview-title";
import { NEXT_BUTTON } from "./next-bar";
import { focusLater } from "./parts/focus-later";
import { loadAhead, NotFetched } from "./parts/lazy-screen";
import { LiveRegion } from "./parts/messages";
import { useLinkColour, usePaneStyles } from "./pane-styles";
import { PanePhases } from "./pane-phases";
import { SavingContext } from "./parts/saving-context";
import { ShareScreen } from "./share/share-screen";
import { SHARE_TITLE } from "./share/share-title";
import { ForTeams } from "./start/for-teams";
import { OWN_FORM, OwnForm } from "./start/own-form";
import { CHOSEN_TEMPLATE, useTemplateOffer } from "./start/template-offer";
import { TablesScreen } from "./tables/tables-screen";
import { TABLES_TITLE } from "./tables/tables-title";
import { useSession } from "./use-session";
import { AskedWho } from "./who/asked-who";
import { NOBODY, useWho, type Who } from "./who/who";
import { phrase, spoken } from "../words/phrase";

export interface PaneProps {
  readonly document: AuditDocument;
  /** The same object for as long as the pane shows the same document. */
  readonly surroundings: Surroundings;
  /** What the system prefers, where it is not said. */
  readonly appearance?: Appearance;
  /** What stands in the pane's menu; without any, there is no menu. The same object for as long as the pane is shown. */
  readonly tools?: PaneTools;
}

/** The task pane: everything an auditor sees beside the document. */
export function Pane({ document, surroundings, appearance: asked, tools }: PaneProps) {
  const styles = usePaneStyles();
  useLinkColour();
  const appearance = useAppearance(asked);
  const [session, state] = useSession(document, surroundings);
  const [who, setWho] = useWho();
  const [open, setOpen] = useState<{ readonly screen: string; readonly from: string }>();
  const offer = useTemplateOffer(surroundings.templates.offered);
  const check = tools?.check;
  const readForm = tools?.readForm;
  const [handed, setHanded] = useState<File>();
  const makeCases = tools?.makeCases;
  const workbench = tools?.workbench;
  const saving = useMemo(() => ({ workbench, say: session.say }), [workbench, session]);
  const loadCheck = useMemo(() => check && checkLoader(check, session), [check, session]);
  useEffect(() => {
    loadAhead(loadPanels);
  }, []);
  // Whoever opens the pane for the first time on this computer sees once how it works.
  const meet = (first: Who) => {
    setWho(first);
    setOpen({ screen: CARDS, from: NEXT_BUTTON });
  };
  const back = () => {
    setOpen(undefined);
    focusLater(open?.from ?? MORE_BUTTON, MORE_BUTTON);
  };
  const auditOpen = state.phase === "open";
  const offerTemplate = (template: Template) => {
    offer.add(template);
    session.say(phrase("“{title}” is chosen for the next audit.", { title: template.title }));
    if (auditOpen) return;
    setOpen(undefined);
    focusLater(CHOSEN_TEMPLATE, MORE_BUTTON);
  };
  const screens: readonly PaneScreen[] = [
    ...(tools?.makeCopy && state.audit
      ? [
          {
            id: "share",
            name: `${SHARE_TITLE}…`,
            content: (
              <ShareScreen
                session={session}
                audit={state.audit}
                today={surroundings.today()}
                offered={surroundings.templates.offered}
                makeCopy={tools.makeCopy}
                opens={tools.opensCopies === true}
                onBack={back}
              />
            ),
          },
        ]
      : []),
    ...(state.audit?.template.tables
      ? [
          {
            id: "tables",
            name: `${TABLES_TITLE}…`,
            content: <TablesScreen session={session} audit={state.audit} onBack={back} />,
          },
        ]
      : []),
    ...(loadCheck
      ? [
          {
            id: "check",
            name: phrase("Check this Word…"),
            content: (
              <CheckScreen
                load={loadCheck}
                auditOpen={auditOpen}
                today={surroundings.today()}
                say={session.say}
                onBack={back}
              />
            ),
          },
        ]
      : []),
    ...(readForm
      ? [
          {
            id: "form",
            icon: <DocumentTableRegular />,
            name: phrase("Make a template from a form…"),
            content: (
              <FormScreen
                session={session}
                readForm={readForm}
                beside={tools.beside}
                file={handed}
                auditOpen={auditOpen}
                onTemplate={offerTemplate}
                onBack={back}
              />
            ),
          },
        ]
      : []),
    {
      id: "template",
      icon: <DocumentEditRegular />,
      name: `${EDIT_TEMPLATE}…`,
      content: (
        <TemplateScreen
          session={session}
          templates={offer.templates}
          opened={state.audit?.template}
          makeWordTemplate={tools?.makeWordTemplate}
          beside={tools?.beside}
          auditOpen={auditOpen}
          onTemplate={offerTemplate}
          onBack={back}
        />
      ),
    },
    ...(makeCases
      ? [
          {
            id: "cases",
            icon: <DocumentMultipleRegular />,
            name: `${CASES_TITLE}…`,
            content: (
              <CasesScreen
                templates={offer.templates}
                maker={makeCases}
                makeWordTemplate={tools.makeWordTemplate}
                say={session.say}
                by={who?.name ?? ""}
                today={surroundings.today}
                onBack={back}
              />
            ),
          },
        ]
      : []),
    ...(tools?.overview
      ? [
          {
            id: "overview",
            icon: <DataBarHorizontalRegular />,
            name: `${OVERVIEW_TITLE}…`,
            content: (
              <OverviewScreen
                templates={offer.templates}
                today={surroundings.today}
                appearance={appearance}
                onInsert={auditOpen ? undefined : document.insertFile?.bind(document)}
                onBack={back}
              />
            ),
          },
        ]
      : []),
    ...aboutScreens({
      who,
      auditOpen,
      inWord: tools?.opensCopies === true,
      say: session.say,
      onWho: setWho,
      onBack: back,
    }),
  ];
  const noMenu = { id: MORE_BUTTON, content: <NotFetched title={phrase("More")} onBack={back} /> };
  const shown = [...screens, noMenu].find(({ id }) => open?.screen === id);
  const asks = who === undefined && state.phase !== "reading";
  const menu = (tabs: readonly MoreTab[], help: HelpPlace) => (
    <PaneMenu
      help={help}
      tabs={tabs}
      screens={screens}
      onOpen={(screen) => {
        setOpen({ screen, from: MORE_BUTTON });
      }}
      onMissing={() => {
        setOpen({ screen: noMenu.id, from: MORE_BUTTON });
      }}
      opensWithDocument={tools?.opensWithDocument}
      session={session}
    />
  );

  return (
    // Not a class: menus open in an element of their own, which gets a copy of the provider's.
    <FluentProvider theme={themeOf(appearance)} style={{ height: "100%" }} lang={spoken()}>
      <section
        aria-label={phrase("Audit")}
        className={styles.pane}
        style={{ colorScheme: schemeOf(appearance) }}
      >
        <LiveRegion news={state.news} />
        <AppearanceInForce value={appearance}>
          <SavingContext value={saving}>
            {/* Hidden, not gone: what is typed there stays. */}
            <div hidden={shown !== undefined || asks} className={styles.content}>
              <PanePhases
                veil={tools?.veil}
                session={session}
                state={state}
                surroundings={surroundings}
                who={who ?? NOBODY}
                offer={offer}
                ownForm={
                  readForm &&
                  tools.openFile && (
                    <OwnForm
                      openFile={tools.openFile}
                      onForm={(file) => {
                        setHanded(file);
                        setOpen({ screen: "form", from: OWN_FORM });
                      }}
                    />
                  )
                }
                teams={
                  <ForTeams
                    screens={screens.filter(({ icon }) => icon)}
                    onOpen={(screen, from) => {
                      setOpen({ screen, from });
                    }}
                  />
                }
                menu={menu}
              />
            </div>
            {asks ? (
              <AskedWho
                who={who}
                auditOpen={auditOpen}
                onBack={() => {
                  meet(NOBODY);
                }}
                onDone={meet}
              />
            ) : (
              shown?.content
            )}
          </SavingContext>
        </AppearanceInForce>
      </section>
    </FluentProvider>
  );
}
