import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Template } from "../audit/template";
import type { AuditDocument } from "../document/audit-document";
import type { Surroundings } from "../document/surroundings";
import { AppearanceInForce, schemeOf, themeOf, useAppearance, type Appearance } from "./appearance";
import { checkLoader } from "./check/check-screen";
import { HalfWritten, HalfWrittenContext } from "./half-written";
import type { HelpPlace } from "./help/help-places";
import { loadPanels } from "./load-panels";
import { CARDS } from "./menu/about-screens";
import type { MoreTab } from "./menu/more-menu";
import { MORE_BUTTON, PaneMenu, type PaneTools } from "./menu/pane-menu";
import { NEXT_BUTTON } from "./next-bar";
import { DocumentAway, ShowPaneContext } from "./parts/show-pane";
import { focusLater } from "./parts/focus-later";
import { loadAhead, NotFetched } from "./parts/lazy-screen";
import { LiveRegion } from "./parts/messages";
import { useLinkColour, usePaneStyles } from "./pane-styles";
import { PanePhases } from "./pane-phases";
import { SavingContext } from "./parts/saving-context";
import { ForTeams } from "./start/for-teams";
import { OWN_FORM, OwnForm } from "./start/own-form";
import { CHOSEN_TEMPLATE, useTemplateOffer } from "./start/template-offer";
import { screensOf, TABLES } from "./screens";
import { useHeldAnswers } from "./use-held-answers";
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
  /** The document is out of sight, and the pane in its place. */
  readonly documentAway?: boolean;
}

const NO_TOOLS: PaneTools = {};

/** The task pane: everything an auditor sees beside the document. */
export function Pane({
  document,
  surroundings,
  appearance: asked,
  tools = NO_TOOLS,
  documentAway = false,
}: PaneProps) {
  const styles = usePaneStyles();
  useLinkColour();
  const appearance = useAppearance(asked);
  const [session, state] = useSession(document, surroundings);
  const [who, setWho] = useWho();
  const [ownForms] = useState(() => new HalfWritten());
  const { halfWritten = ownForms } = tools;
  const [open, setOpen] = useState<{ readonly screen: string; readonly from: string } | undefined>(
    halfWritten.place() === "table" ? { screen: TABLES, from: MORE_BUTTON } : undefined,
  );
  const offer = useTemplateOffer(surroundings.templates.offered);
  const { check, holdAnswers, openFile, opensWithDocument, readForm, veil, workbench } = tools;
  const [handed, setHanded] = useState<File>();
  useHeldAnswers(state.audit, holdAnswers);
  const saving = useMemo(() => ({ workbench, say: session.say }), [workbench, session]);
  const loadCheck = useMemo(() => check && checkLoader(check, session), [check, session]);
  useEffect(() => {
    loadAhead(loadPanels);
  }, []);
  useEffect(() => halfWritten.follow(), [halfWritten]);
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
  const screens = screensOf({
    document,
    session,
    state,
    surroundings,
    tools,
    appearance,
    who,
    templates: offer.templates,
    handed,
    loadCheck,
    onTemplate: offerTemplate,
    onWho: setWho,
    onBack: back,
  });
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
      opensWithDocument={opensWithDocument}
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
          <DocumentAway value={documentAway}>
            <HalfWrittenContext value={halfWritten}>
              <SavingContext value={saving}>
                <ShowPaneContext value={tools.showPane}>
                  {/* Hidden, not gone: what is typed there stays. */}
                  <div hidden={shown !== undefined || asks} className={styles.content}>
                    <PanePhases
                      veil={veil}
                      session={session}
                      state={state}
                      surroundings={surroundings}
                      who={who ?? NOBODY}
                      offer={offer}
                      ownForm={
                        readForm &&
                        openFile && (
                          <OwnForm
                            openFile={openFile}
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
                </ShowPaneContext>
              </SavingContext>
            </HalfWrittenContext>
          </DocumentAway>
        </AppearanceInForce>
      </section>
    </FluentProvider>
  );
}
