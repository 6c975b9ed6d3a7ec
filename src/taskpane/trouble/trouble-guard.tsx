import { FluentProvider, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Component, useEffect, useState, type ReactNode } from "react";
import deployment from "../../document/deployment.json";
import { troubleText } from "../../report/trouble-text";
import { themeOf, type Appearance } from "../appearance";
import { CopyText } from "../parts/copy-text";
import { Pressed } from "./pressed";
import { phrase } from "../../words/phrase";

interface TroubleGuardProps {
  /** "the workbench" or "Word". */
  readonly host: string;
  /** Where what is guarded brings its own theme: the one for what is said instead of it. */
  readonly appearance?: Appearance;
  readonly children: ReactNode;
}

const pressed = new Pressed();

/** Says when something unexpected failed, with what happened to copy: on the page where it still works, in its place where it can't be drawn. */
export function TroubleGuard({ host, appearance, children }: TroubleGuardProps) {
  const [trouble, setTrouble] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    const onError = ({ error }: ErrorEvent) => {
      // What a browser complains of without an error (an observer that came late) stops nothing.
      if (error !== null && error !== undefined) setTrouble({ error: error as unknown });
    };
    const onRejection = ({ reason }: PromiseRejectionEvent) => {
      setTrouble({ error: reason as unknown });
    };
    const onClick = ({ target }: MouseEvent) => {
      const at = target instanceof Element ? target.closest("button, a, input, [role]") : null;
      if (at) pressed.note(roleOf(at), at.getAttribute("aria-label") ?? at.textContent);
    };
    window.addEventListener("error", onError);
    window.addEventListener("unhandledrejection", onRejection);
    window.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("error", onError);
      window.removeEventListener("unhandledrejection", onRejection);
      window.removeEventListener("click", onClick, true);
    };
  }, []);
  const bar = (error: unknown, gone: boolean) => {
    const said = <TroubleBar host={host} error={error} gone={gone} />;
    return appearance ? <FluentProvider theme={themeOf(appearance)}>{said}</FluentProvider> : said;
  };
  return (
    <>
      {trouble && bar(trouble.error, false)}
      <DrawnOrNot fallback={(error) => bar(error, true)}>{children}</DrawnOrNot>
    </>
  );
}

const roleOf = (at: Element): string =>
  at.getAttribute("role") ?? (at.tagName === "A" ? "link" : at.tagName.toLowerCase());

interface TroubleBarProps {
  readonly host: string;
  readonly error: unknown;
  /** The page can't be shown any more. */
  readonly gone: boolean;
}

function TroubleBar({ host, error, gone }: TroubleBarProps) {
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
        <CopyText
          what={phrase("report of what happened")}
          text={() =>
            troubleText({
              version: deployment.version,
              host: `${host}, ${navigator.userAgent}`,
              steps: pressed.steps,
              error,
            })
          }
          say={setSaid}
        />
        <span role="status" style={{ position: "absolute", clipPath: "inset(50%)" }}>
          {said}
        </span>
      </MessageBarBody>
    </MessageBar>
  );
}

interface DrawnOrNotProps {
  readonly fallback: (error: unknown) => ReactNode;
  readonly children: ReactNode;
}

/** Shows something else in the place of what could not be drawn. */
class DrawnOrNot extends Component<DrawnOrNotProps, { readonly failed?: { readonly error: unknown } }> {
  override readonly state: { readonly failed?: { readonly error: unknown } } = {};

  static getDerivedStateFromError(error: unknown) {
    return { failed: { error } };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed ? this.props.fallback(failed.error) : this.props.children;
  }
}
