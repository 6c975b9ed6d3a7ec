import { FluentProvider, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Component, useEffect, useState, type ReactNode } from "react";
import { themeOf, type Appearance } from "../appearance";
import { CopyText } from "../parts/copy-text";
import { happened, happenedText } from "./happened";
import { phrase } from "../../words/phrase";

interface TroubleGuardProps {
  /** "the workbench" or "Word". */
  readonly host: string;
  /** Where what is guarded brings its own theme: the one for what is said instead of it. */
  readonly appearance?: Appearance;
  readonly children: ReactNode;
}

/** Says when something unexpected failed, with what happened to copy: on the page where it still works, in its place where it can't be drawn. */
export function TroubleGuard({ host, appearance, children }: TroubleGuardProps) {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    happened.host = host;
    const fail = (error: unknown) => {
      happened.last = { error };
      setFailed(true);
    };
    const onError = ({ error }: ErrorEvent) => {
      // What a browser complains of without an error (an observer that came late) stops nothing.
      if (error !== null && error !== undefined) fail(error);
    };
    const onRejection = ({ reason }: PromiseRejectionEvent) => {
      fail(reason);
    };
    const onClick = ({ target }: MouseEvent) => {
      const at = target instanceof Element ? target.closest("button, a, input, [role]") : null;
      if (at) happened.pressed.note(roleOf(at), at.getAttribute("aria-label") ?? at.textContent);
    };
    window.addEventListener("error", onError);
    window.addEventListener("unhandledrejection", onRejection);
    window.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("error", onError);
      window.removeEventListener("unhandledrejection", onRejection);
      window.removeEventListener("click", onClick, true);
    };
  }, [host]);
  const bar = (gone: boolean) => {
    const said = (
      <section aria-label={phrase("Something in Case Audit failed.")}>
        <TroubleBar gone={gone} />
      </section>
    );
    return appearance ? <FluentProvider theme={themeOf(appearance)}>{said}</FluentProvider> : said;
  };
  return (
    <>
      {failed && bar(false)}
      <DrawnOrNot instead={bar(true)}>{children}</DrawnOrNot>
    </>
  );
}

const roleOf = (at: Element): string =>
  at.getAttribute("role") ?? (at.tagName === "A" ? "link" : at.tagName.toLowerCase());

interface TroubleBarProps {
  /** The page can't be shown any more. */
  readonly gone: boolean;
}

function TroubleBar({ gone }: TroubleBarProps) {
  const [said, setSaid] = useState("");
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{phrase("Something in Case Audit failed.")}</MessageBarTitle>
        {gone
          ? phrase(
              "Load this page again. The document is as it was last saved; unsaved work that was kept is offered then.",
            )
          : phrase("What you entered is still here. Save the document, then load this page again.")}
        <CopyText what={phrase("report of what happened")} text={happenedText} say={setSaid} />
        <span role="status" style={{ position: "absolute", clipPath: "inset(50%)" }}>
          {said}
        </span>
      </MessageBarBody>
    </MessageBar>
  );
}

interface DrawnOrNotProps {
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

/** Shows something else in the place of what could not be drawn. */
class DrawnOrNot extends Component<DrawnOrNotProps, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    happened.last = { error };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
